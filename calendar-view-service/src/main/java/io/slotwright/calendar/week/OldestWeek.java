package io.slotwright.calendar.week;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The first week that calendars keep. Earlier ones are shown without anything in them: whole weeks
/// are given up, so that a calendar changes once a week and no week is half empty.
///
/// @param monday the local date on which it begins, whatever the zone
public record OldestWeek(LocalDate monday) {

  /// @param days how many days back from `now` are kept at least
  public static OldestWeek at(Instant now, int days) {
    LocalDate first = now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(days);
    return new OldestWeek(first.with(previousOrSame(MONDAY)));
  }

  public boolean keeps(LocalDate date) {
    return !date.isBefore(monday);
  }

  /// What has ended by this moment lies before the week in every zone.
  public Instant over() {
    return monday.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
