package io.slotwright.schedule.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// One moment has many spellings: in other zones, in UTC, on the clock of the start.
class SpellingsTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final int DAYS = 9;

  private final ImportedFiles point = new ImportedFiles();

  /// Nine days of an event.
  ///
  /// @param zone of the start; null for a start without one, which is at the point
  private record Start(String name, ZoneId zone, LocalDateTime first) {

    private String series() {
      return "UID:s\nDTSTART%s\nDURATION:PT20M\nRRULE:FREQ=DAILY;COUNT=%d"
          .formatted(spelled(name, first), DAYS);
    }

    private Instant occurrence(int day) {
      return first.plusDays(day).atZone(zone).toInstant();
    }

    private boolean isShownOnce(int day) {
      ZoneRules rules = zone.getRules();
      return rules.getValidOffsets(first.plusDays(day)).size() == 1;
    }
  }

  private static String spelled(String zone, LocalDateTime local) {
    String time = TIME.format(local);
    return switch (zone) {
      case "" -> ":" + time;
      case "Z" -> ":" + time + "Z";
      default -> ";TZID=" + zone + ":" + time;
    };
  }

  @Property(tries = 500)
  void anyOfThemNamesTheOccurrence(
      @ForAll("starts") Start start,
      @ForAll @IntRange(min = 1, max = DAYS - 1) int day,
      @ForAll("spellings") String zone) {
    for (int each = 0; each < DAYS; each++) {
      Assume.that(start.isShownOnce(each));
    }
    String named = named(start, day, zone);
    point.takes(Calendars.of(start.series()));
    List<String> all = point.closed();
    assertThat(all).hasSize(DAYS);

    point.takes(Calendars.of(start.series() + "\nEXDATE" + named));
    List<String> others = point.closed();
    assertThat(others).as("EXDATE%s", named).hasSize(DAYS - 1);

    point.takes(
        Calendars.of(start.series().replace("COUNT=" + DAYS, "COUNT=" + day) + "\nRDATE" + named));
    assertThat(point.closed()).as("RDATE%s", named).hasSize(day + 1).isSubsetOf(all);
    assertThat(point.closed()).isNotEqualTo(others);

    point.takes(Calendars.of(start.series(), "UID:s\nSTATUS:CANCELLED\nRECURRENCE-ID" + named));
    assertThat(point.closed()).as("RECURRENCE-ID%s", named).isEqualTo(others);
  }

  private static String named(Start start, int day, String zone) {
    if (zone.isEmpty()) {
      return spelled("", start.first().plusDays(day));
    }
    ZonedDateTime there =
        start.occurrence(day).atZone(zone.equals("Z") ? ZoneId.of("UTC") : ZoneId.of(zone));
    // A clock that is set back shows a time twice, and its first is meant.
    Assume.that(there.getZone().getRules().getValidOffsets(there.toLocalDateTime()).size() == 1);
    return spelled(zone, there.toLocalDateTime());
  }

  @Provide
  Arbitrary<Start> starts() {
    Arbitrary<String> zones =
        Arbitraries.of(
            "", "Z", "Europe/Kyiv", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata");
    Arbitrary<LocalDateTime> firsts =
        Combinators.combine(
                Arbitraries.of(
                    "2027-03-10", "2027-03-25", "2027-07-01", "2027-10-28", "2027-11-01"),
                Arbitraries.integers().between(0, 24 * 4 - 1))
            .as((date, quarter) -> LocalDateTime.parse(date + "T00:00").plusMinutes(quarter * 15L));
    return Combinators.combine(zones, firsts)
        .as(
            (zone, first) ->
                new Start(
                    zone,
                    switch (zone) {
                      case "" -> KYIV;
                      case "Z" -> ZoneId.of("UTC");
                      default -> ZoneId.of(zone);
                    },
                    first));
  }

  @Provide
  Arbitrary<String> spellings() {
    return Arbitraries.of(
        "", "Z", "Europe/Kyiv", "America/New_York", "Pacific/Auckland", "Asia/Tokyo");
  }
}
