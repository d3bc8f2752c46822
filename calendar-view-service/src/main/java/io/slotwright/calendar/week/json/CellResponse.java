package io.slotwright.calendar.week.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.calendar.week.Cell;
import io.slotwright.calendar.week.Segment;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A half hour of wall clock.
///
/// @param day 0 for Monday to 6 for Sunday
/// @param time the wall-clock time of its start, `HH:mm`
/// @param startsAt its real start
/// @param endsAt its real end; equal to the start where the clocks skip it
/// @param segments its parts where statuses mix; omitted where they do not
public record CellResponse(
    @Schema(description = "day * 48 + half hour of the day") int index,
    @Schema(description = "0 for Monday to 6 for Sunday") int day,
    @Schema(description = "wall clock, HH:mm") String time,
    Instant startsAt,
    @Schema(description = "equal to the start where the clocks skip the cell") Instant endsAt,
    @Schema(enumeration = {"empty", "available", "held", "blocked", "booked"}) String status,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SegmentResponse> segments) {

  /// A part of a cell.
  public record SegmentResponse(
      Instant startsAt,
      Instant endsAt,
      @Schema(enumeration = {"empty", "available", "held", "blocked", "booked"}) String status) {

    static SegmentResponse of(Segment segment) {
      return new SegmentResponse(
          segment.range().start(), segment.range().end(), segment.status().wireName());
    }
  }

  public CellResponse {
    segments = List.copyOf(segments);
  }

  public static CellResponse of(Cell cell) {
    return new CellResponse(
        cell.index(),
        cell.day(),
        cell.time().toString(),
        cell.range().start(),
        cell.range().end(),
        cell.status().wireName(),
        cell.segments().stream().map(SegmentResponse::of).toList());
  }
}
