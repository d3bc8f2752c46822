package io.slotwright.calendar.week.json;

import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.PostWeek;
import java.util.List;
import java.util.UUID;

/// One post on the day board.
///
/// @param cells the 48 cells of the day, in order
public record ColumnResponse(
    UUID postId,
    int postNumber,
    String postName,
    boolean active,
    long version,
    List<CellResponse> cells) {

  public ColumnResponse {
    cells = List.copyOf(cells);
  }

  /// @param day 0 for Monday to 6 for Sunday
  public static ColumnResponse of(PostWeek postWeek, int day) {
    Post post = postWeek.post();
    return new ColumnResponse(
        post.id(),
        post.number(),
        post.name(),
        post.active(),
        postWeek.revision().version(),
        postWeek.cells().stream().filter(cell -> cell.day() == day).map(CellResponse::of).toList());
  }
}
