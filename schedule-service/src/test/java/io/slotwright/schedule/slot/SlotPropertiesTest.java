package io.slotwright.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What holds of slots in every zone, on every date, for every duration and all windows.
class SlotPropertiesTest {

  @Property(tries = 2000)
  void slotsNeverOverlapNotEvenThoseOfNeighbouringDates(
      @ForAll("zones") ZoneId zone,
      @ForAll("dates") LocalDate date,
      @ForAll("windows") List<Window> windows,
      @ForAll @IntRange(min = 5, max = 480) int minutes) {
    List<TimeRange> slots = new ArrayList<>();
    new DateSpan(date.minusDays(1), date.plusDays(1))
        .dates()
        .map(on -> supply(zone, minutes, on, windows).on(on))
        .forEach(day -> day.slots().forEach(slot -> slots.add(slot.range())));

    for (int later = 1; later < slots.size(); later++) {
      assertThat(slots.get(later).start()).isAfterOrEqualTo(slots.get(later - 1).end());
    }
  }

  @Property(tries = 2000)
  void slotsFillEachOpeningFromItsStartInElapsedTimeAndNoneIsMissing(
      @ForAll("zones") ZoneId zone,
      @ForAll("dates") LocalDate date,
      @ForAll("windows") List<Window> windows,
      @ForAll @IntRange(min = 5, max = 480) int minutes) {
    Duration length = Duration.ofMinutes(minutes);
    List<TimeRange> slots =
        supply(zone, minutes, date, windows).on(date).slots().stream().map(Slot::range).toList();

    List<TimeRange> expected = new ArrayList<>();
    for (TimeRange opening : new WallClock(zone).openings(date, windows)) {
      long fitting = opening.length().dividedBy(length);
      for (long k = 0; k < fitting; k++) {
        expected.add(TimeRange.of(opening.start().plus(length.multipliedBy(k)), length));
      }
    }
    assertThat(slots).isEqualTo(expected);
  }

  @Property(tries = 2000)
  void openingsLieWithinTheirDateAndNoneIsLostOnAnOrdinaryOne(
      @ForAll("zones") ZoneId zone,
      @ForAll("dates") LocalDate date,
      @ForAll("windows") List<Window> windows) {
    WallClock clock = new WallClock(zone);
    TimeRange day = clock.day(date);

    for (TimeRange opening : clock.openings(date, windows)) {
      assertThat(day.covers(opening)).isTrue();
      assertThat(opening.isEmpty()).isFalse();
    }
    if (day.length().equals(Duration.ofDays(1))) {
      assertThat(clock.openings(date, windows)).hasSameSizeAs(windows);
    }
  }

  private static Supply supply(ZoneId zone, int minutes, LocalDate date, List<Window> windows) {
    return new Supply(zone, minutes, true, WeeklyHours.CLOSED, Map.of(date, windows), List.of());
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(new TreeSet<>(ZoneId.getAvailableZoneIds())).map(ZoneId::of);
  }

  /// Half of them on days when clocks change in some zone.
  @Provide
  Arbitrary<LocalDate> dates() {
    Arbitrary<LocalDate> any =
        Arbitraries.longs()
            .between(LocalDate.of(1990, 1, 1).toEpochDay(), LocalDate.of(2060, 1, 1).toEpochDay())
            .map(LocalDate::ofEpochDay);
    Arbitrary<LocalDate> changes =
        Arbitraries.of(
            LocalDate.of(2027, 3, 28),
            LocalDate.of(2027, 10, 31),
            LocalDate.of(2027, 3, 14),
            LocalDate.of(2027, 11, 7),
            LocalDate.of(2027, 4, 4),
            LocalDate.of(2027, 10, 3),
            LocalDate.of(2010, 11, 7),
            LocalDate.of(2011, 12, 30));
    return Arbitraries.oneOf(any, changes);
  }

  /// Cut at random minutes of the day, so that some touch and some do not.
  @Provide
  Arbitrary<List<Window>> windows() {
    return Arbitraries.integers()
        .between(0, 24 * 60)
        .set()
        .ofMinSize(2)
        .ofMaxSize(8)
        .map(cuts -> between(List.copyOf(new TreeSet<>(cuts))));
  }

  private static List<Window> between(List<Integer> cuts) {
    List<Window> windows = new ArrayList<>();
    for (int index = 1; index < cuts.size(); index++) {
      if (cuts.get(index) % 3 != 0) {
        windows.add(new Window(new DayTime(cuts.get(index - 1)), new DayTime(cuts.get(index))));
      }
    }
    return windows;
  }
}
