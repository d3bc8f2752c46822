package io.slotwright.booking.index;

import static io.slotwright.booking.index.World.FIRST_DAY;
import static io.slotwright.booking.index.World.ORGANISATION;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.booking.availability.Availability;
import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Judgement;
import io.slotwright.booking.availability.Objection;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.availability.Slot;
import io.slotwright.booking.availability.Timing;
import io.slotwright.booking.index.World.Calendar;
import io.slotwright.booking.supply.PostDay;
import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/// The index answers as reading everything and trying every start would.
class IndexPropertiesTest {

  /// The visible part of an opening.
  private record Seen(Place place, Timing timing, List<Slot> slots) {
    static Seen of(Opening opening) {
      return new Seen(Place.of(opening), opening.timing(), opening.slots());
    }
  }

  @Provide
  Arbitrary<World> worlds() {
    return Arbitraries.randomValue(World::drawn);
  }

  @Provide
  Arbitrary<Demand> demands() {
    return Arbitraries.randomValue(
        random -> new Demand(Duration.ofMinutes(1 + random.nextInt(300)), World.buffers(random)));
  }

  @Provide
  Arbitrary<TimeRange> ranges() {
    return Arbitraries.integers()
        .between(-600, 7 * 1440)
        .flatMap(
            from ->
                Arbitraries.integers()
                    .between(0, 8 * 1440)
                    .map(minutes -> TimeRange.of(minute(from), Duration.ofMinutes(minutes))));
  }

  @Property
  void aSearchFindsWhatTryingEveryStartFinds(
      @ForAll("worlds") World world,
      @ForAll("ranges") TimeRange within,
      @ForAll("demands") Demand demand) {
    List<Opening> found = search(world, world.indexed(), within, demand, 100_000, null);

    assertThat(found)
        .extracting(Seen::of)
        .containsExactlyElementsOf(world.naively(within, demand).stream().map(Seen::of).toList());
  }

  @Property
  void itsPagesAreTheList(
      @ForAll("worlds") World world,
      @ForAll("ranges") TimeRange within,
      @ForAll("demands") Demand demand,
      @ForAll @IntRange(min = 1, max = 30) int limit) {
    AvailabilityIndex index = world.indexed();

    List<Opening> paged = new ArrayList<>();
    @Nullable Place after = null;
    for (List<Opening> page = search(world, index, within, demand, limit, after);
        !page.isEmpty();
        page = search(world, index, within, demand, limit, after)) {
      paged.addAll(page);
      after = Place.of(page.getLast());
    }

    assertThat(paged)
        .extracting(Place::of)
        .containsExactlyElementsOf(world.naively(within, demand).stream().map(Place::of).toList());
  }

  /// With the index's timetable and with that of the whole database: listed means granted, and
  /// everything else is refused with a reason.
  @Property(tries = 200)
  void whatIsListedIsGrantedAndEverythingElseIsRefused(
      @ForAll("worlds") World world, @ForAll("demands") Demand demand) {
    TimeRange allWeek = TimeRange.of(minute(-1440), Duration.ofDays(10));
    AvailabilityIndex index = world.indexed();
    Set<Place> listed =
        search(world, index, allWeek, demand, 100_000, null).stream()
            .map(Place::of)
            .collect(Collectors.toSet());

    for (Calendar calendar : world.calendars()) {
      for (int at = -60; at < 7 * 1440; at += 5) {
        Instant start = minute(at);
        Judgement known =
            Availability.decide(
                index
                    .post(calendar.post().id())
                    .orElseThrow()
                    .timetableFor(start, demand, world.now(), null),
                start,
                demand,
                world.now());
        Judgement truth =
            Availability.decide(calendar.timetable(world.now()), start, demand, world.now());

        assertThat(known.opening().isPresent())
            .isEqualTo(truth.opening().isPresent())
            .isEqualTo(listed.contains(Place.of(start, calendar.post())));
        assertThat(codes(known)).isEqualTo(codes(truth));
      }
    }
  }

  /// Rows arrive in any order, twice, and after older versions of themselves; only the last version
  /// of each row comes last, and time is released before it is occupied again.
  @Property
  void howTheRowsCameMakesNoDifference(
      @ForAll("worlds") World before, @ForAll("worlds") World after, @ForAll Random random) {
    AvailabilityIndex followed = before.indexed();
    before.calendars().forEach(calendar -> empty(calendar, followed));
    List<Change> changes = new ArrayList<>(after.changes());
    changes.addAll(after.changes());
    Collections.shuffle(changes, random);
    changes.forEach(followed::apply);

    TimeRange allWeek = TimeRange.of(minute(-1440), Duration.ofDays(10));
    Demand demand = new Demand(Duration.ofMinutes(40), new Buffers(10, 25));
    assertThat(search(after, followed, allWeek, demand, 100_000, null))
        .extracting(Seen::of)
        .containsExactlyElementsOf(
            search(after, after.indexed(), allWeek, demand, 100_000, null).stream()
                .map(Seen::of)
                .toList());
  }

  @Property
  void whatIsForgottenIsOnlyWhatIsOver(
      @ForAll("worlds") World world, @ForAll("demands") Demand demand) {
    TimeRange allWeek = TimeRange.of(minute(-1440), Duration.ofDays(10));
    AvailabilityIndex index = world.indexed();
    List<Opening> known = search(world, index, allWeek, demand, 100_000, null);

    index.forgetBefore(world.now().minus(Buffers.LONGEST));

    assertThat(search(world, index, allWeek, demand, 100_000, null))
        .extracting(Place::of)
        .containsExactlyElementsOf(known.stream().map(Place::of).toList());
  }

  private static void empty(Calendar calendar, AvailabilityIndex index) {
    UUID post = calendar.post().id();
    calendar.allocations().keySet().forEach(id -> index.apply(new Change.AllocationGone(post, id)));
    calendar
        .days()
        .forEach(
            day ->
                index.apply(
                    new Change.DayPut(
                        post, new PostDay(day.date(), day.version() + 1, List.of(), List.of()))));
    index.apply(new Change.PostGone(post));
    index.apply(new Change.PointGone(calendar.point().id()));
  }

  private static List<Opening> search(
      World world,
      AvailabilityIndex index,
      TimeRange within,
      Demand demand,
      int limit,
      @Nullable Place after) {
    return new OpeningSearch(demand, world.now(), limit, after)
        .among(
            index
                .postsOfOrganisation(ORGANISATION)
                .orElseThrow()
                .map(post -> new PostWindow(post, within)));
  }

  private static List<String> codes(Judgement judgement) {
    return judgement.objections().stream().map(Objection::code).toList();
  }

  private static Instant minute(int minute) {
    return FIRST_DAY.atStartOfDay(UTC).toInstant().plus(Duration.ofMinutes(minute));
  }
}
