package io.slotwright.booking.index;

import io.slotwright.booking.availability.Slot;
import io.slotwright.common.time.TimeRange;
import java.time.LocalDate;
import java.util.List;

/// The open slots of one post on one local date; at least one. Times are microseconds since 1970.
///
/// @param date as days since 1970
/// @param version of the post-day
/// @param begin when the first slot starts
record Day(int date, long version, long begin, Grid grid) {

  int size() {
    return grid.size();
  }

  long start(int slot) {
    return begin + grid.start(slot);
  }

  long end(int slot) {
    return begin + grid.end(slot);
  }

  /// When the last slot ends.
  long end() {
    return end(size() - 1);
  }

  /// Adds the slots that touch `[from, before)` to `found`, ascending.
  void addSlotsIn(long from, long before, List<Slot> found) {
    LocalDate localDate = LocalDate.ofEpochDay(date);
    for (int slot = 0; slot < size() && start(slot) < before; slot++) {
      if (end(slot) > from) {
        found.add(new Slot(range(slot), localDate, version));
      }
    }
  }

  private TimeRange range(int slot) {
    return new TimeRange(EpochMicros.toInstant(start(slot)), EpochMicros.toInstant(end(slot)));
  }
}
