package io.slotwright.schedule.closure.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/// A wall-clock time in some zone; midnight for a date.
///
/// @param rules of that somewhere
record WallTime(LocalDateTime local, ZoneRules rules, Kind kind) {

  enum Kind {
    DATE,
    /// Of the zone in which it is read.
    FLOATING,
    ZONED,
    UTC
  }

  static WallTime date(LocalDate date, ZoneRules rules) {
    return new WallTime(date.atStartOfDay(), rules, Kind.DATE);
  }

  static WallTime floating(LocalDateTime local, ZoneRules rules) {
    return new WallTime(local, rules, Kind.FLOATING);
  }

  static WallTime zoned(LocalDateTime local, ZoneRules rules) {
    return new WallTime(local, rules, Kind.ZONED);
  }

  static WallTime utc(LocalDateTime local) {
    return new WallTime(local, ZoneOffset.UTC.getRules(), Kind.UTC);
  }

  boolean dateOnly() {
    return kind == Kind.DATE;
  }

  private boolean isMidnight() {
    return local.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /// Where the clock shows it twice, the first; where it skips it, as much later as it skips (RFC
  /// 5545, section 3.3.5).
  Instant instant() {
    return instant(local, rules);
  }

  /// The wall-clock time in `elsewhere` at the same moment; a date is the same everywhere.
  LocalDateTime seenFrom(ZoneRules elsewhere) {
    return dateOnly() ? local : LocalDateTime.ofInstant(instant(), elsewhere.getOffset(instant()));
  }

  /// As the clock at the start of an event shows it, whose occurrences it names or adds: programs
  /// write that as another kind of time, or in another zone, than the start.
  LocalDateTime seenFrom(WallTime start) {
    if (start.dateOnly()) {
      boolean written = kind != Kind.UTC || isMidnight();
      return (written ? local : seenFrom(start.rules())).toLocalDate().atStartOfDay();
    }
    return switch (kind) {
      case DATE -> local.with(start.local().toLocalTime());
      case FLOATING -> local;
      case ZONED, UTC -> seenFrom(start.rules());
    };
  }

  static Instant instant(LocalDateTime local, ZoneRules rules) {
    return local.toInstant(rules.getOffset(local));
  }
}
