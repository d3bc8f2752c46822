package io.slotwright.schedule.closure.icalendar;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.BitSet;
import java.util.stream.Stream;

/// The clock of a time zone.
///
/// Its rules are slow to ask whether it shows a time, so it remembers at which times of the day it
/// may ever skip one. Few zones skip any but those of an hour in the night.
final class ZoneClock {

  static final ZoneClock UTC = new ZoneClock(ZoneOffset.UTC.getRules());

  /// A year of which the transitions are like those of any other.
  private static final int ANY_YEAR = 2000;

  private static final int MINUTES_OF_DAY = 24 * 60;

  private final ZoneRules rules;

  /// The minutes of the day.
  private final BitSet skipped = new BitSet(MINUTES_OF_DAY);

  ZoneClock(ZoneRules rules) {
    this.rules = rules;
    Stream.concat(
            rules.getTransitions().stream(),
            rules.getTransitionRules().stream().map(rule -> rule.createTransition(ANY_YEAR)))
        .filter(ZoneOffsetTransition::isGap)
        .forEach(this::skip);
  }

  ZoneRules rules() {
    return rules;
  }

  /// Whether it never shows `local`.
  boolean skips(LocalDateTime local) {
    return skipped.get(minute(local.toLocalTime())) && rules.getValidOffsets(local).isEmpty();
  }

  private void skip(ZoneOffsetTransition gap) {
    int from = minute(gap.getDateTimeBefore().toLocalTime());
    int minutes = (int) gap.getDuration().plusSeconds(119).toMinutes();
    skipped.set(from, Math.min(from + minutes, MINUTES_OF_DAY));
    skipped.set(0, Math.clamp(from + minutes - (long) MINUTES_OF_DAY, 0, MINUTES_OF_DAY));
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }
}
