package io.slotwright.calendar.week;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.common.time.IanaZones;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class WeekTest {

  private static final int SUNDAY = 6;
  private static final int FRIDAY = 4;

  @Property(tries = 3000)
  void anyWeekOfAnyZoneIsTiledBy336Cells(
      @ForAll("zones") ZoneId zone, @ForAll("dates") LocalDate date) {
    assertTiled(Week.containing(date, zone));
  }

  @Property(tries = 3000)
  void aWeekInWhichClocksChangeIsTiledBy336Cells(
      @ForAll("zones") ZoneId zone, @ForAll("dates") LocalDate date) {
    ZoneOffsetTransition transition =
        zone.getRules().nextTransition(date.atStartOfDay(zone).toInstant());
    if (transition != null) {
      assertTiled(Week.containing(transition.getDateTimeBefore().toLocalDate(), zone));
      assertTiled(Week.containing(transition.getDateTimeAfter().toLocalDate(), zone));
    }
  }

  @Property(tries = 1000)
  void everyInstantLiesInTheWeekThatPeopleLiveIn(
      @ForAll("zones") ZoneId zone, @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
    Instant instant = Instant.ofEpochSecond(second);

    assertThat(Week.containing(instant, zone).span().contains(instant)).isTrue();
  }

  @Example
  void aWeekStartsOnItsMonday() {
    Week week = Week.containing(LocalDate.parse("2026-11-29"), ZoneId.of("Europe/Kyiv"));

    assertThat(week.monday()).isEqualTo("2026-11-23");
    assertThat(week.span()).isEqualTo(range("2026-11-22T22:00:00Z", "2026-11-29T22:00:00Z"));
    assertThatThrownBy(() -> new Week(LocalDate.parse("2026-11-24"), ZoneId.of("UTC")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void halfHoursThatTheClocksSkipLastNoTime() {
    List<TimeRange> cells = cells("2027-03-22", "Europe/Berlin");

    Instant change = Instant.parse("2027-03-28T01:00:00Z");
    assertThat(cells.get(cellAt(SUNDAY, 4))).isEqualTo(new TimeRange(change, change));
    assertThat(cells.get(cellAt(SUNDAY, 5))).isEqualTo(new TimeRange(change, change));
    assertThat(cells.get(cellAt(SUNDAY, 6)).start()).isEqualTo(change);
    assertThat(lengths(cells)).filteredOn(ofMinutes(30)::equals).hasSize(334);
  }

  @Example
  void halfHoursThatTheClocksShowTwiceLastAnHour() {
    List<TimeRange> cells = cells("2027-10-25", "Europe/Kyiv");

    assertThat(cells.get(cellAt(SUNDAY, 6)))
        .isEqualTo(range("2027-10-31T00:00:00Z", "2027-10-31T01:00:00Z"));
    assertThat(cells.get(cellAt(SUNDAY, 7)))
        .isEqualTo(range("2027-10-31T01:00:00Z", "2027-10-31T02:00:00Z"));
    assertThat(lengths(cells)).filteredOn(ofMinutes(30)::equals).hasSize(334);
  }

  @Example
  void clocksThatMoveByHalfAnHourChangeOneCell() {
    List<TimeRange> autumn = cells("2027-03-29", "Australia/Lord_Howe");
    List<TimeRange> spring = cells("2027-09-27", "Australia/Lord_Howe");

    assertThat(lengths(autumn)).filteredOn(ofMinutes(60)::equals).hasSize(1);
    assertThat(autumn.get(cellAt(SUNDAY, 3)).length()).isEqualTo(ofMinutes(60));
    assertThat(lengths(spring)).filteredOn(ZERO::equals).hasSize(1);
    assertThat(spring.get(cellAt(SUNDAY, 4)).length()).isZero();
  }

  @Example
  void aDayThatAZoneSkipsLastsNoTime() {
    List<TimeRange> samoa = cells("2011-12-26", "Pacific/Apia");
    List<TimeRange> kwajalein = cells("1993-08-16", "Pacific/Kwajalein");

    assertThat(samoa.subList(cellAt(FRIDAY, 0), cellAt(FRIDAY + 1, 0)))
        .allMatch(TimeRange::isEmpty);
    assertThat(lengths(samoa)).filteredOn(ZERO::equals).hasSize(48);
    assertThat(lengths(kwajalein)).filteredOn(ZERO::equals).hasSize(48);
  }

  @Example
  void aChangeAtMidnightKeepsTheDaysApart() {
    // Clocks go back from Sunday 00:00 to Saturday 23:00, and forward from 24:00 to Sunday 01:00.
    List<TimeRange> back = cells("2018-02-12", "America/Sao_Paulo");
    List<TimeRange> forward = cells("2018-10-29", "America/Sao_Paulo");

    assertThat(back.get(cellAt(SUNDAY, 0) - 2).length()).isEqualTo(ofMinutes(60));
    assertThat(back.get(cellAt(SUNDAY, 0) - 1).length()).isEqualTo(ofMinutes(60));
    assertThat(back.get(cellAt(SUNDAY, 0)).start()).isEqualTo("2018-02-18T03:00:00Z");
    assertThat(forward.get(cellAt(SUNDAY, 0)).length()).isZero();
    assertThat(forward.get(cellAt(SUNDAY, 2)).start()).isEqualTo("2018-11-04T03:00:00Z");
  }

  @Example
  void aRepeatedHourOffTheHalfHoursStretchesTheCellsItTouches() {
    // St John's went back from 00:01 to 23:01, so 23:01 to 00:01 was shown twice.
    List<TimeRange> cells = cells("2010-11-01", "America/St_Johns");

    int tenToMidnight = cellAt(SUNDAY, 0) - 2;
    assertThat(lengths(cells.subList(tenToMidnight, tenToMidnight + 3)))
        .containsExactly(ofMinutes(59), ofMinutes(60), ofMinutes(31));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(new TreeSet<>(IanaZones.names())).map(ZoneId::of);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.longs()
        .between(
            LocalDate.parse("1970-01-01").toEpochDay(), LocalDate.parse("2100-12-31").toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static void assertTiled(Week week) {
    List<TimeRange> cells = week.cellRanges();

    assertThat(cells).hasSize(336);
    assertThat(cells.getFirst().start()).isEqualTo(midnight(week.monday(), week.zone()));
    assertThat(cells.getLast().end()).isEqualTo(midnight(week.monday().plusDays(7), week.zone()));
    assertThat(IntStream.range(1, 336))
        .allMatch(index -> cells.get(index - 1).end().equals(cells.get(index).start()));
    assertThat(lengths(cells).reduce(ZERO, Duration::plus)).isEqualTo(week.span().length());
  }

  private static Instant midnight(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant();
  }

  private static List<TimeRange> cells(String monday, String zone) {
    return new Week(LocalDate.parse(monday), ZoneId.of(zone)).cellRanges();
  }

  private static int cellAt(int day, int halfHour) {
    return day * Week.CELLS_PER_DAY + halfHour;
  }

  private static Stream<Duration> lengths(List<TimeRange> ranges) {
    return ranges.stream().map(TimeRange::length);
  }

  private static TimeRange range(String start, String end) {
    return new TimeRange(Instant.parse(start), Instant.parse(end));
  }
}
