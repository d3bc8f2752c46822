package io.slotwright.schedule.closure.icalendar;

import io.slotwright.schedule.closure.Scope.Occurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;

/// The occurrence of a series that an event replaces (`RECURRENCE-ID`, RFC 5545, section 3.8.4.4).
///
/// @param start of the occurrence by the rule of the series; programs also write a date for a time,
/// a time for a date, and another zone
/// @param andFollowing whether the occurrences after it are replaced likewise
record Replaced(WallTime start, boolean andFollowing) {

  /// The occurrence as a source names it.
  String occurrence() {
    return start.dateOnly() ? start.local().toLocalDate().toString() : start.instant().toString();
  }

  /// The occurrence of the event `uid`, for a service point with the rules `here`.
  Occurrence in(String uid, ZoneRules here) {
    return new Occurrence(uid, date(here), start.dateOnly() ? null : start.instant(), andFollowing);
  }

  /// Its time as the clock at the start of the series shows it.
  LocalDateTime seenFrom(WallTime series) {
    return start.seenFrom(series);
  }

  private LocalDate date(ZoneRules here) {
    return start.dateSeenFrom(here);
  }
}
