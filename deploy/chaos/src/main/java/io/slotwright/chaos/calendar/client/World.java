package io.slotwright.chaos.calendar.client;

import java.net.URI;
import java.util.List;
import java.util.Random;

/// What the clients of a round have in common.
///
/// @param doors each leads to the calendar: the first ones to one replica each, the last to any
record World(CalendarHttp http, List<URI> doors, Questions questions, Journal journal) {
  private static final int BY_THE_LAST = 10;

  World {
    doors = List.copyOf(doors);
  }

  /// Mostly that of a replica.
  URI door(Random random) {
    return random.nextInt(BY_THE_LAST) == 0
        ? doors.getLast()
        : doors.get(random.nextInt(Math.max(1, doors.size() - 1)));
  }
}
