package io.slotwright.schedule.booked;

import java.util.List;

/// Booked times that are not over.
///
/// @param count how many there are
/// @param first some of them, ascending by start, from the very first
public record UpcomingTimes(long count, List<BookedTime> first) {

  public UpcomingTimes {
    first = List.copyOf(first);
  }

  public boolean isEmpty() {
    return count == 0;
  }
}
