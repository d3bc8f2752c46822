package io.slotwright.schedule.closure.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneRules;

/// A wall-clock time in some zone; midnight for a date.
///
/// @param clock of that somewhere
record WallTime(LocalDateTime local, ZoneClock clock, Kind kind) {

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  enum Kind {
    DATE,
    /// Of the zone in which it is read.
    FLOATING,
    ZONED,
    UTC
  }

  static WallTime date(LocalDate date, ZoneClock clock) {
    return new WallTime(date.atStartOfDay(), clock, Kind.DATE);
  }

  static WallTime floating(LocalDateTime local, ZoneClock clock) {
    return new WallTime(local, clock, Kind.FLOATING);
  }

  static WallTime zoned(LocalDateTime local, ZoneClock clock) {
    return new WallTime(local, clock, Kind.ZONED);
  }

  static WallTime utc(LocalDateTime local) {
    return new WallTime(local, ZoneClock.UTC, Kind.UTC);
  }

  ZoneRules rules() {
    return clock.rules();
  }

  boolean dateOnly() {
    return kind == Kind.DATE;
  }

  /// Programs write a date among times as its midnight, or as its last minute or second.
  private static boolean isEdgeOfDay(LocalDateTime local) {
    LocalTime time = local.toLocalTime();
    return time.equals(LocalTime.MIDNIGHT) || !time.isBefore(LAST_MINUTE);
  }

  /// Where the clock shows it twice, the first; where it skips it, as much later as it skips (RFC
  /// 5545, section 3.3.5).
  Instant instant() {
    return instant(local, rules());
  }

  /// The wall-clock time in `elsewhere` at the same moment; a date is the same everywhere.
  LocalDateTime seenFrom(ZoneRules elsewhere) {
    return dateOnly() ? local : LocalDateTime.ofInstant(instant(), elsewhere.getOffset(instant()));
  }

  /// As the clock at the start of an event shows it, whose occurrences it names or adds: programs
  /// write that as another kind of time, or in another zone, than the start.
  LocalDateTime seenFrom(WallTime start) {
    if (start.dateOnly()) {
      return dateSeenFrom(start.rules()).atStartOfDay();
    }
    return switch (kind) {
      case DATE -> local.with(start.local().toLocalTime());
      case FLOATING -> local;
      case ZONED, UTC -> seenFrom(start.rules());
    };
  }

  /// The same moment as that of [#seenFrom(WallTime)]: where the clock at the start skips or
  /// repeats
  /// a time, there are several ways to write one moment.
  Instant momentSeenFrom(WallTime start) {
    return instant(seenFrom(start), start.rules());
  }

  /// The date that is meant where one is expected, in `elsewhere`.
  LocalDate dateSeenFrom(ZoneRules elsewhere) {
    LocalDateTime there = kind == Kind.FLOATING ? local : seenFrom(elsewhere);
    boolean asWritten =
        isEdgeOfDay(local) == isEdgeOfDay(there) ? kind != Kind.UTC : isEdgeOfDay(local);
    return (asWritten ? local : there).toLocalDate();
  }

  static Instant instant(LocalDateTime local, ZoneRules rules) {
    return local.toInstant(rules.getOffset(local));
  }
}
