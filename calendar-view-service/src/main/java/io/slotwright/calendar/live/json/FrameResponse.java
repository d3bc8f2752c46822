package io.slotwright.calendar.live.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.calendar.live.Frame;
import io.slotwright.calendar.live.Part;
import io.slotwright.calendar.live.Resync;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.json.CellResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A frame of live push, the same over every protocol.
///
/// @param type `snapshot` and `resync` have all cells, `calendar_update` those that have changed
public record FrameResponse(
    @Schema(enumeration = {"snapshot", "calendar_update", "resync"}) String type, Data data) {

  /// @param version what the client has seen after this frame
  /// @param weekStart the Monday of the shown week; absent when a day is shown
  /// @param date the shown day; absent when a week is shown
  /// @param reason why all cells are sent again; absent in other frames
  public record Data(
      UUID postId,
      String epoch,
      long version,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate weekStart,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate date,
      String timezone,
      @Schema(enumeration = {"epoch-changed", "too-far-behind", "unknown-version", "gap"})
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable String reason,
      List<CellResponse> cells) {

    public Data {
      cells = List.copyOf(cells);
    }
  }

  public static FrameResponse of(Frame frame) {
    PostWeek drawn = frame.drawn();
    Part part = frame.part();
    LocalDate monday = drawn.week().monday();
    return new FrameResponse(
        frame.kind().wireName(),
        new Data(
            drawn.post().id(),
            drawn.revision().epoch(),
            drawn.revision().version(),
            part.isWholeWeek() ? monday : null,
            part.isWholeWeek() ? null : monday.plusDays(part.firstDay()),
            drawn.week().zone().getId(),
            frame.resync().map(Resync::wireName).orElse(null),
            frame.cells().stream().map(CellResponse::of).toList()));
  }
}
