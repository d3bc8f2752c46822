package io.slotwright.calendar.live.websocket;

import io.slotwright.calendar.live.CalendarChange;
import io.slotwright.calendar.week.json.CellResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The message sent when a calendar has changed.
record CalendarUpdate(String type, Data data) {

  /// @param weekStart the Monday of the current week in the post's zone
  /// @param cells the changed cells of that week; a client that shows another week, or missed a
  ///     version, must read the week again
  record Data(
      UUID postId, long version, LocalDate weekStart, String timezone, List<CellResponse> cells) {}

  static CalendarUpdate of(CalendarChange change) {
    return new CalendarUpdate(
        "calendar_update",
        new Data(
            change.now().post().id(),
            change.now().revision().version(),
            change.now().week().monday(),
            change.now().week().zone().getId(),
            change.cells().stream().map(CellResponse::of).toList()));
  }
}
