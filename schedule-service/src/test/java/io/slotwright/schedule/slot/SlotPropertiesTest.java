package io.slotwright.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.IanaZones;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Properties of slots in every zone, on every date, for every duration and all windows.
class SlotPropertiesTest {

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2060, 1, 1);

  @Property(tries = 2000)
  void slotsNeverOverlapNotEvenThoseOfNeighbouringDates(
      @ForAll("localDays") LocalDay day,
      @ForAll("windows") List<Window> windows,
      @ForAll @IntRange(min = 5, max = 480) int minutes) {
    List<TimeRange> slots =
        new DateSpan(day.date().minusDays(1), day.date().plusDays(1))
            .dates()
            .map(date -> plan(day.zone(), minutes, date, windows).on(date))
            .flatMap(offered -> offered.slots().stream().map(Slot::range))
            .toList();

    for (int later = 1; later < slots.size(); later++) {
      assertThat(slots.get(later).start()).isAfterOrEqualTo(slots.get(later - 1).end());
    }
  }

  @Property(tries = 2000)
  void openingsAreWhatAClockWatcherWritesDown(
      @ForAll("localDays") LocalDay day, @ForAll("windows") List<Window> windows) {
    assertThat(new WallClock(day.zone()).openings(day.date(), windows))
        .isEqualTo(new ClockWatcher(day.zone(), day.date()).openings(windows));
  }

  @Property(tries = 2000)
  void slotsFillEachOpeningFromItsStartInElapsedTimeAndNoneIsMissing(
      @ForAll("localDays") LocalDay day,
      @ForAll("windows") List<Window> windows,
      @ForAll @IntRange(min = 5, max = 480) int minutes) {
    Duration length = Duration.ofMinutes(minutes);
    List<TimeRange> slots =
        plan(day.zone(), minutes, day.date(), windows).on(day.date()).slots().stream()
            .map(Slot::range)
            .toList();

    List<TimeRange> expected = new ArrayList<>();
    for (TimeRange opening : new WallClock(day.zone()).openings(day.date(), windows)) {
      long fitting = opening.length().dividedBy(length);
      for (long k = 0; k < fitting; k++) {
        expected.add(TimeRange.of(opening.start().plus(length.multipliedBy(k)), length));
      }
    }
    assertThat(slots).isEqualTo(expected);
  }

  @Property(tries = 2000)
  void openingsLieWithinTheirDateAndNoneIsLostOnAnOrdinaryOne(
      @ForAll("localDays") LocalDay day, @ForAll("windows") List<Window> windows) {
    WallClock clock = new WallClock(day.zone());
    TimeRange wholeDay = clock.day(day.date());
    List<TimeRange> openings = clock.openings(day.date(), windows);

    assertThat(openings).allMatch(wholeDay::covers).noneMatch(TimeRange::isEmpty);
    if (wholeDay.length().equals(Duration.ofDays(1))) {
      assertThat(openings).hasSameSizeAs(windows);
    }
  }

  private static SlotPlan plan(ZoneId zone, int minutes, LocalDate date, List<Window> windows) {
    Map<LocalDate, SpecialHours> hours = Map.of(date, new SpecialHours(windows, null));
    return new SlotPlan(zone, minutes, true, WeeklyHours.CLOSED, hours, List.of());
  }

  /// A date at a place.
  record LocalDay(ZoneId zone, LocalDate date) {}

  /// In any zone there is; half of them days on which its clocks change, if they ever do.
  @Provide
  Arbitrary<LocalDay> localDays() {
    return Arbitraries.of(new TreeSet<>(IanaZones.names()))
        .map(ZoneId::of)
        .flatMap(zone -> dates(zone).map(date -> new LocalDay(zone, date)));
  }

  private static Arbitrary<LocalDate> dates(ZoneId zone) {
    Arbitrary<LocalDate> any =
        Arbitraries.longs()
            .between(FIRST.toEpochDay(), LAST.toEpochDay())
            .map(LocalDate::ofEpochDay);
    List<LocalDate> changes = changes(zone);
    return changes.isEmpty() ? any : Arbitraries.oneOf(any, Arbitraries.of(changes));
  }

  private static List<LocalDate> changes(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    return Stream.iterate(
            rules.nextTransition(FIRST.atStartOfDay(zone).toInstant()),
            change -> change != null && change.getDateTimeBefore().toLocalDate().isBefore(LAST),
            change -> rules.nextTransition(change.getInstant()))
        .map(change -> change.getDateTimeBefore().toLocalDate())
        .toList();
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
