package io.slotwright.schedule.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.IanaZones;
import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.booked.BookedTime;
import io.slotwright.schedule.hours.PostHours;
import io.slotwright.schedule.hours.Revision;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.slot.DayTime;
import io.slotwright.schedule.slot.Slot;
import io.slotwright.schedule.slot.SlotPlan;
import io.slotwright.schedule.slot.SpecialHours;
import io.slotwright.schedule.slot.WallClock;
import io.slotwright.schedule.slot.WeeklyHours;
import io.slotwright.schedule.slot.WeeklySlot;
import io.slotwright.schedule.slot.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Drafts on random posts, in all zones and mostly on days when clocks change, held against minutes
/// that are counted one by one.
class DraftingPropertiesTest {

  private static final List<ZoneId> ZONES =
      new TreeSet<>(IanaZones.names()).stream().map(ZoneId::of).toList();

  /// Saint John's put its clocks back over midnight until 2011: among all zones it is hardly met.
  private static final List<List<ZoneId>> PLACES =
      List.of(List.of(ZoneId.of("Europe/Kyiv")), List.of(ZoneId.of("America/St_Johns")), ZONES);

  private static final List<LocalDate> CHANGES =
      List.of(
          LocalDate.of(2027, 3, 28),
          LocalDate.of(2027, 10, 31),
          LocalDate.of(2027, 3, 14),
          LocalDate.of(2027, 11, 7),
          LocalDate.of(2027, 4, 4),
          LocalDate.of(2027, 10, 3),
          LocalDate.of(2010, 11, 7),
          LocalDate.of(2011, 12, 30),
          LocalDate.of(2026, 11, 25));

  /// A post, its bookings and a draft of it, over five dates.
  private static final class Case {

    private final Random random;
    private final ZoneId zone;
    private final DateSpan dates;
    private final WallClock clock;
    private final DraftBase base;
    private final List<Patch> patches;

    Case(long seed) {
      random = new Random(seed);
      zone = pick(pick(PLACES));
      LocalDate middle = pick(CHANGES);
      dates = new DateSpan(middle.minusDays(2), middle.plusDays(2));
      clock = new WallClock(zone);
      base = base();
      patches =
          Stream.generate(() -> new Patch(range(random.nextBoolean() ? 30 : 1), pick(statuses())))
              .limit(1 + random.nextInt(6))
              .toList();
    }

    private List<Patch.Status> statuses() {
      return List.of(Patch.Status.values());
    }

    private DraftBase base() {
      WeeklyHours weekly =
          new WeeklyHours(
              IntStream.range(0, 7)
                  .boxed()
                  .flatMap(day -> windows().stream().map(window -> WeeklySlot.of(day, window)))
                  .toList());
      Map<LocalDate, SpecialHours> overrides = new HashMap<>();
      dates
          .dates()
          .filter(date -> random.nextInt(4) == 0)
          .forEach(date -> overrides.put(date, new SpecialHours(windows(), "holiday")));
      List<Block> blocks =
          IntStream.range(0, random.nextInt(4))
              .mapToObj(block -> new Block(new UUID(1, block), range(1), null))
              .toList();
      SlotPlan plan = new SlotPlan(zone, 5 + random.nextInt(90), true, weekly, overrides, blocks);
      return new DraftBase(
          1, plan, new PostHours(weekly, overrides, blocks), dates.first().minusDays(1));
    }

    private List<Window> windows() {
      TreeSet<Integer> cuts = new TreeSet<>();
      while (cuts.size() < 2 + random.nextInt(6)) {
        cuts.add(random.nextInt(0, 24 * 12 + 1) * 5);
      }
      List<Integer> times = List.copyOf(cuts);
      return IntStream.range(1, times.size())
          .filter(index -> random.nextBoolean())
          .mapToObj(
              index -> new Window(new DayTime(times.get(index - 1)), new DayTime(times.get(index))))
          .toList();
    }

    private TimeRange range(int grid) {
      Instant first = start();
      int start = random.nextInt(minutes() / grid - 1) * grid;
      int length = (1 + random.nextInt(8 * 60 / grid)) * grid;
      return TimeRange.of(first.plus(Duration.ofMinutes(start)), Duration.ofMinutes(length));
    }

    private <T> T pick(List<T> among) {
      return among.get(random.nextInt(among.size()));
    }

    private Instant start() {
      return clock.day(dates.first()).start();
    }

    private int minutes() {
      return (int) Duration.between(start(), clock.day(dates.last()).end()).toMinutes();
    }

    private Decision<Revision> decide() {
      AtomicLong last = new AtomicLong();
      return new Drafting(base, patches).revision(() -> new UUID(2, last.incrementAndGet()));
    }

    /// A draft may be refused only where a clock is changed.
    private Revision revision() {
      Decision<Revision> decision = decide();
      Assume.that(decision instanceof Decision.Accepted<Revision> || clockIsLeftAlone());
      return decision.orThrow(refusal -> new IllegalStateException(refusal.toString()));
    }

    private boolean clockIsLeftAlone() {
      return allDates()
          .dates()
          .allMatch(date -> clock.day(date).length().equals(Duration.ofDays(1)));
    }

    private SlotPlan after(Revision revision) {
      Map<LocalDate, SpecialHours> hours = new HashMap<>(base.plan().overrides());
      hours.putAll(revision.overridesSet());
      List<Block> blocks = new ArrayList<>(base.plan().blocks());
      blocks.removeAll(revision.blocksRemoved());
      blocks.addAll(revision.blocksAdded());
      SlotPlan before = base.plan();
      return new SlotPlan(zone, before.slotMinutes(), true, before.weekly(), hours, blocks);
    }

    /// A day more on both sides, as patches and blocks may stick out.
    private DateSpan allDates() {
      return new DateSpan(dates.first().minusDays(1), dates.last().plusDays(2));
    }

    private BitSet open(SlotPlan plan) {
      return minutesOf(openings(plan));
    }

    private List<TimeRange> openings(SlotPlan plan) {
      return allDates()
          .dates()
          .flatMap(date -> clock.openings(date, plan.hoursOn(date)).stream())
          .toList();
    }

    private BitSet blocked(SlotPlan plan) {
      return minutesOf(plan.blocks().stream().map(Block::range).toList());
    }

    private BitSet minutesOf(List<TimeRange> ranges) {
      Instant origin = clock.day(allDates().first()).start();
      BitSet minutes = new BitSet();
      for (TimeRange range : ranges) {
        minutes.set(
            (int) Duration.between(origin, range.start()).toMinutes(),
            (int) Duration.between(origin, range.end()).toMinutes());
      }
      return minutes;
    }

    private Set<Slot> bookable(SlotPlan plan) {
      Set<Slot> slots = new HashSet<>();
      allDates()
          .dates()
          .flatMap(date -> plan.on(date).slots().stream())
          .filter(slot -> !slot.blocked())
          .forEach(slots::add);
      return slots;
    }
  }

  @Property(tries = 3000)
  void openTimeAndBlocksBecomeWhatThePatchesSayMinuteByMinute(@ForAll long seed) {
    Case any = new Case(seed);
    Revision revision = any.revision();
    BitSet open = any.open(any.base.plan());
    BitSet blocked = any.blocked(any.base.plan());
    BitSet available = new BitSet();
    BitSet taken = new BitSet();
    for (Patch patch : any.patches) {
      BitSet minutes = any.minutesOf(List.of(patch.range()));
      available.andNot(minutes);
      taken.andNot(minutes);
      (patch.status() == Patch.Status.AVAILABLE ? available : taken).or(minutes);
    }
    open.or(available);
    blocked.andNot(available);
    blocked.or(taken);

    assertThat(any.open(any.after(revision))).isEqualTo(open);
    assertThat(any.blocked(any.after(revision))).isEqualTo(blocked);
  }

  @Property(tries = 3000)
  void noWindowMovesAndNoneOverlapsAnother(@ForAll long seed) {
    Case any = new Case(seed);
    SlotPlan after = any.after(any.revision());

    assertThat(any.openings(after)).containsAll(any.openings(any.base.plan()));
    any.allDates()
        .dates()
        .map(after::hoursOn)
        .forEach(
            hours ->
                assertThat(hours)
                    .allSatisfy(
                        window -> assertThat(hours.stream().filter(window::overlaps)).hasSize(1)));
  }

  @Property(tries = 3000)
  void whatIsMadeAvailableTakesNoSlotAway(@ForAll long seed) {
    Case any = new Case(seed);
    List<Patch> opening =
        any.patches.stream()
            .map(patch -> new Patch(patch.range(), Patch.Status.AVAILABLE))
            .toList();
    Decision<Revision> decision = new Drafting(any.base, opening).revision(() -> new UUID(2, 0));
    Assume.that(decision instanceof Decision.Accepted<Revision>);
    Revision revision = decision.orThrow(refusal -> new IllegalStateException(refusal.toString()));

    assertThat(Impact.of(any.base, revision, List.of()).removed()).isEmpty();
    assertThat(any.bookable(any.after(revision))).containsAll(any.bookable(any.base.plan()));
  }

  @Property(tries = 3000)
  void anImpactIsTheDifferenceOfAllSlots(@ForAll long seed) {
    Case any = new Case(seed);
    Revision revision = any.revision();
    Set<Slot> before = any.bookable(any.base.plan());
    Set<Slot> after = any.bookable(any.after(revision));
    Set<Slot> added = new HashSet<>(after);
    added.removeAll(before);
    Set<Slot> removed = new HashSet<>(before);
    removed.removeAll(after);
    List<BookedTime> booked =
        IntStream.range(0, 5)
            .mapToObj(n -> new BookedTime(new UUID(3, n), new UUID(4, 4), any.range(5), false))
            .toList();

    Impact impact = Impact.of(any.base, revision, booked);

    assertThat(impact.added()).containsExactlyInAnyOrderElementsOf(added);
    assertThat(impact.removed()).containsExactlyInAnyOrderElementsOf(removed);
    assertThat(impact.displaced())
        .containsExactlyElementsOf(
            booked.stream()
                .filter(time -> isOffered(any, before, time) && !isOffered(any, after, time))
                .toList());
  }

  /// Publishing a draft again changes nothing.
  @Property(tries = 1000)
  void whatWasDoneNeedNotBeDoneAgain(@ForAll long seed) {
    Case any = new Case(seed);
    Revision revision = any.revision();
    Map<LocalDate, SpecialHours> overrides = new HashMap<>(any.base.own().overrides());
    overrides.putAll(revision.overridesSet());
    SlotPlan after = any.after(revision);
    PostHours own = new PostHours(after.weekly(), overrides, after.blocks());

    Decision<Revision> again =
        new Drafting(new DraftBase(2, after, own, any.base.today()), any.patches)
            .revision(() -> new UUID(5, 5));

    assertThat(again.map(Revision::isEmpty)).isEqualTo(Decision.accept(true));
  }

  private static boolean isOffered(Case any, Set<Slot> slots, BookedTime time) {
    BitSet missing = any.minutesOf(List.of(time.occupied()));
    missing.andNot(any.minutesOf(slots.stream().map(Slot::range).toList()));
    return missing.isEmpty();
  }
}
