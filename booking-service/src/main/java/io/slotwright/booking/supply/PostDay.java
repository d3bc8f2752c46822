package io.slotwright.booking.supply;

import io.slotwright.common.time.TimeRange;
import java.time.LocalDate;
import java.util.List;

/// The slots and blocks of one post on one local date.
///
/// @param version of the schedule-service's state that this is a copy of
/// @param slots ascending, blocked ones included
/// @param blocks what an operator took out
public record PostDay(LocalDate date, long version, List<TimeRange> slots, List<TimeRange> blocks) {

  public PostDay {
    slots = List.copyOf(slots);
    blocks = List.copyOf(blocks);
  }

  /// The slots that no block touches, ascending.
  public List<TimeRange> openSlots() {
    return blocks.isEmpty()
        ? slots
        : slots.stream().filter(slot -> blocks.stream().noneMatch(slot::overlaps)).toList();
  }
}
