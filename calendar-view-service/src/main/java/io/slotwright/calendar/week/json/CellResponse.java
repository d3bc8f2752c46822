package io.slotwright.calendar.week.json;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.Cell;
import io.slotwright.calendar.week.Segment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A half hour of wall clock. [WeekJson] writes it.
///
/// @param day 0 for Monday to 6 for Sunday
/// @param time the wall-clock time of its start, `HH:mm`
/// @param startsAt its real start
/// @param endsAt its real end; equal to the start where the clocks skip it
/// @param block one number for each allocation; present where the cell is held or booked
/// @param displaced omitted unless true
/// @param pending omitted unless true
/// @param isDraft omitted unless true
/// @param segments its parts where it mixes; omitted where it does not
public record CellResponse(
    @Schema(description = "day * 48 + half hour of the day") int index,
    @Schema(description = "0 for Monday to 6 for Sunday") int day,
    @Schema(description = "wall clock, HH:mm") String time,
    Instant startsAt,
    @Schema(description = "equal to the start where the clocks skip the cell") Instant endsAt,
    @Schema(enumeration = {"empty", "available", "held", "blocked", "booked"}) String status,
    @JsonInclude(NON_NULL)
        @Schema(
            description =
                "Which reservation or booking this is: neighbours with another number are another",
            minimum = "1")
        @Nullable Integer block,
    @JsonInclude(NON_DEFAULT)
        @Schema(description = "The post no longer offers the time of this booking")
        boolean displaced,
    @JsonInclude(NON_DEFAULT) @Schema(description = "An operator has yet to approve this booking")
        boolean pending,
    @JsonInclude(NON_DEFAULT)
        @Schema(description = "The status as a draft of yours would make it; for operators only")
        boolean isDraft,
    @JsonInclude(NON_NULL) @Schema(description = "Why it is blocked; for operators only")
        @Nullable String reason,
    @JsonInclude(NON_NULL) @Schema(description = "For operators only") @Nullable UUID blockId,
    @JsonInclude(NON_NULL) @Schema(description = "For operators only") @Nullable UUID reservationId,
    @JsonInclude(NON_NULL) @Schema(description = "For operators only") @Nullable UUID bookingId,
    @JsonInclude(NON_EMPTY) List<SegmentResponse> segments) {

  /// A part of a cell.
  public record SegmentResponse(
      Instant startsAt,
      Instant endsAt,
      @Schema(enumeration = {"empty", "available", "held", "blocked", "booked"}) String status,
      @JsonInclude(NON_NULL) @Nullable Integer block,
      @JsonInclude(NON_DEFAULT) boolean displaced,
      @JsonInclude(NON_DEFAULT) boolean pending,
      @JsonInclude(NON_NULL) @Nullable String reason,
      @JsonInclude(NON_NULL) @Nullable UUID blockId,
      @JsonInclude(NON_NULL) @Nullable UUID reservationId,
      @JsonInclude(NON_NULL) @Nullable UUID bookingId) {

    static SegmentResponse of(Segment segment, Audience audience) {
      PaintFields fields = PaintFields.of(segment.paint(), audience);
      return new SegmentResponse(
          segment.range().start(),
          segment.range().end(),
          segment.status().wireName(),
          fields.block(),
          fields.displaced(),
          fields.pending(),
          fields.reason(),
          fields.blockId(),
          fields.reservationId(),
          fields.bookingId());
    }
  }

  public CellResponse {
    segments = List.copyOf(segments);
  }

  /// The cell as the public sees it.
  public static CellResponse of(Cell cell) {
    return of(cell, Audience.PUBLIC);
  }

  static CellResponse of(Cell cell, Audience audience) {
    PaintFields fields = PaintFields.of(cell.paint(), audience);
    return new CellResponse(
        cell.index(),
        cell.day(),
        cell.time().toString(),
        cell.range().start(),
        cell.range().end(),
        cell.status().wireName(),
        fields.block(),
        fields.displaced(),
        fields.pending(),
        cell.draft(),
        fields.reason(),
        fields.blockId(),
        fields.reservationId(),
        fields.bookingId(),
        cell.segmentsFor(audience).stream()
            .map(segment -> SegmentResponse.of(segment, audience))
            .toList());
  }
}
