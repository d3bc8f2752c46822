package io.slotwright.calendar.week.json;

import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A week of a post, or some days of it.
///
/// @param weekStart its Monday
/// @param epoch tells apart versions that were counted from different beginnings
/// @param totalCells the number of cells of the whole week, whatever days were requested
/// @param cells those of the requested days, in order
public record WeekResponse(
    UUID postId,
    UUID servicePointId,
    int postNumber,
    String postName,
    boolean active,
    LocalDate weekStart,
    String timezone,
    String epoch,
    long version,
    int totalCells,
    List<CellResponse> cells) {

  public WeekResponse {
    cells = List.copyOf(cells);
  }

  /// The cells of `days` of a week.
  ///
  /// @param days 0 for Monday to 6 for Sunday
  public static WeekResponse of(PostWeek postWeek, Set<Integer> days) {
    Post post = postWeek.post();
    return new WeekResponse(
        post.id(),
        post.servicePointId(),
        post.number(),
        post.name(),
        post.active(),
        postWeek.week().monday(),
        postWeek.week().zone().getId(),
        postWeek.revision().epoch(),
        postWeek.revision().version(),
        Week.CELLS,
        postWeek.cells().stream()
            .filter(cell -> days.contains(cell.day()))
            .map(CellResponse::of)
            .toList());
  }
}
