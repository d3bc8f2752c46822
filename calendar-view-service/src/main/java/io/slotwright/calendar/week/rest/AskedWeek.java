package io.slotwright.calendar.week.rest;

import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.Week;
import java.util.NavigableSet;
import java.util.UUID;

/// Everything that a response depends on: equal values have equal responses.
///
/// @param days 0 for Monday to 6 for Sunday
record AskedWeek(UUID postId, Week week, Revision revision, NavigableSet<Integer> days) {

  String entityTag() {
    return EncodedWeek.entityTag(week, revision);
  }
}
