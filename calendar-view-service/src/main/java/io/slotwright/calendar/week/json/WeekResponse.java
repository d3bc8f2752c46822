package io.slotwright.calendar.week.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A week of a post, or some days of it, as the OpenAPI document describes it. [WeekJson] writes
/// it.
///
/// @param weekStart its Monday
/// @param epoch tells apart versions that were counted from different beginnings
/// @param totalCells the number of cells of the whole week, whatever days were requested
/// @param closedDays those of the requested days that are closed; omitted when there are none
/// @param cells those of the requested days, in order
/// @param stale true when it is the last known week; otherwise omitted
/// @param asOf when a stale week was current for certain; otherwise omitted
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
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "Dates at the service point that an override or a holiday closes")
        List<ClosedDayResponse> closedDays,
    List<CellResponse> cells,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "True when the service cannot read its database; otherwise absent")
        @Nullable Boolean stale,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "When a stale week was current for certain")
        @Nullable Instant asOf) {

  /// A date on which the post is closed.
  public record ClosedDayResponse(
      LocalDate date,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "For operators only")
          @Nullable String reason) {}

  public WeekResponse {
    closedDays = List.copyOf(closedDays);
    cells = List.copyOf(cells);
  }
}
