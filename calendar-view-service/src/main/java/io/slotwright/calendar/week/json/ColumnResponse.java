package io.slotwright.calendar.week.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.calendar.week.json.WeekResponse.ClosedDayResponse;
import java.util.List;
import java.util.UUID;

/// One post on the day board, as the OpenAPI document describes it. [WeekJson] writes it.
///
/// @param closedDays the day, if it is closed; omitted otherwise
/// @param cells the 48 cells of the day, in order
public record ColumnResponse(
    UUID postId,
    int postNumber,
    String postName,
    boolean active,
    long version,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ClosedDayResponse> closedDays,
    List<CellResponse> cells) {

  public ColumnResponse {
    closedDays = List.copyOf(closedDays);
    cells = List.copyOf(cells);
  }
}
