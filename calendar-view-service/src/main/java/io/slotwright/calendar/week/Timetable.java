package io.slotwright.calendar.week;

import io.slotwright.common.time.TimeRange;
import java.util.List;

/// All that is known of a post's time around a week.
///
/// @param slots what the post offers, blocked and taken slots included
/// @param blocks what an operator took out
/// @param holds what live reservations occupy
/// @param bookings what live bookings occupy
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

  /// The cells of `week`, all [Week#CELLS] of them, in order.
  public List<Cell> cellsOf(Week week) {
    return timelineOver(week.span()).cells(week.cellRanges());
  }

  /// A slot is booked whole or not at all: a block takes out the whole slot that it touches, and
  /// what an allocation leaves of a slot is no offer.
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
