package io.slotwright.calendar.week;

import io.slotwright.common.time.TimeRange;
import java.util.List;

/// Everything known about a post's time around a week.
///
/// @param slots the offered slots, blocked and taken ones included
/// @param blocks the times blocked by an operator
/// @param holds the times occupied by live reservations
/// @param bookings the times occupied by live bookings
public record Timetable(
    List<TimeRange> slots,
    List<TimeRange> blocks,
    List<TimeRange> holds,
    List<TimeRange> bookings) {

  public static final Timetable NOTHING = new Timetable(List.of(), List.of(), List.of(), List.of());

  public Timetable {
    slots = List.copyOf(slots);
    blocks = List.copyOf(blocks);
    holds = List.copyOf(holds);
    bookings = List.copyOf(bookings);
  }

  /// All [Week#CELLS] cells of `week`, in order.
  public List<Cell> cellsOf(Week week) {
    return timelineOver(week.span()).cells(week.cellRanges());
  }

  /// A slot is booked as a whole or not at all: a block blocks every slot it touches, and the rest
  /// of a partly allocated slot is not offered.
  private Timeline timelineOver(TimeRange span) {
    Stretches blocked = Stretches.of(blocks);
    Stretches allocated = Stretches.of(holds).and(bookings);
    Timeline timeline = new Timeline(span);
    slots.stream()
        .filter(slot -> !blocked.overlap(slot) && !allocated.overlap(slot))
        .forEach(slot -> timeline.paint(slot, CellStatus.AVAILABLE));
    slots.stream()
        .filter(blocked::overlap)
        .forEach(slot -> timeline.paint(slot, CellStatus.BLOCKED));
    blocks.forEach(block -> timeline.paint(block, CellStatus.BLOCKED));
    holds.forEach(hold -> timeline.paint(hold, CellStatus.HELD));
    bookings.forEach(booking -> timeline.paint(booking, CellStatus.BOOKED));
    return timeline;
  }
}
