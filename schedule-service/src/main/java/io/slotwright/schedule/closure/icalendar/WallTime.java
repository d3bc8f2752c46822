package io.slotwright.schedule.closure.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/// A wall-clock time in some zone; midnight for a date.
///
/// @param rules of that somewhere
/// @param dateOnly whether it is a date (`VALUE=DATE`)
record WallTime(LocalDateTime local, ZoneRules rules, boolean dateOnly) {

  static WallTime utc(LocalDateTime local) {
    return new WallTime(local, ZoneOffset.UTC.getRules(), false);
  }

  /// Where the clock shows it twice, the first; where it skips it, as much later as it skips (RFC
  /// 5545, section 3.3.5).
  Instant instant() {
    return instant(local, rules);
  }

  /// The wall-clock time in `elsewhere` at the same moment; a date is the same everywhere.
  LocalDateTime seenFrom(ZoneRules elsewhere) {
    return dateOnly ? local : LocalDateTime.ofInstant(instant(), elsewhere.getOffset(instant()));
  }

  static Instant instant(LocalDateTime local, ZoneRules rules) {
    return local.toInstant(rules.getOffset(local));
  }
}
