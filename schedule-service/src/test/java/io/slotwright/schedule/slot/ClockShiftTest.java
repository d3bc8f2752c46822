package io.slotwright.schedule.slot;

import static io.slotwright.schedule.slot.SlotPlanBuilder.aPostIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.DateSpan;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a release of the time zone database does to a day that was published with an older one.
class ClockShiftTest {

  private static final UUID POST = new UUID(1, 1);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final Occasion SAME_PLAN = new Occasion("2026f", true);
  private static final Occasion OTHER_PLAN = new Occasion("2026f", false);

  private final SlotPlanBuilder plan =
      aPostIn("America/Vancouver")
          .withSlotsOf(45)
          .open(MONDAY, "09:00", "12:00")
          .open(MONDAY, "13:00", "17:00");

  @ParameterizedTest
  @CsvSource({
    "2026a, -08:00, -60, true, -60",
    "2026a, -08:00, -60, false, -60",
    "2026a, -06:30, 30, true, 30",
    "2026a, +17:00, 1440, true, 1440",
    // The offset is not known: slots are compared, where nothing but the clocks can have changed.
    ", , -60, true, -60",
    ", , 30, true, 30",
    ", , -60, false, 0",
    // The same release, or the same clocks in another.
    "2026f, -08:00, -60, true, 0",
    "2026a, -07:00, 0, true, 0",
    ", , 0, true, 0"
  })
  void isTheDifferenceOfTheClocks(
      @Nullable String release,
      @Nullable String offset,
      int minutes,
      boolean samePlan,
      int expected) {
    AnnouncedDay known = published(plan.build().on(MONDAY), release, offset, minutes);

    assertThat(ClockShift.between(known, plan.build().on(MONDAY), new Occasion("2026f", samePlan)))
        .isEqualTo(Duration.ofMinutes(expected));
  }

  @Test
  void countsBesideAChangeOfTheHours() {
    AnnouncedDay known = published(plan.build().on(MONDAY), "2026a", "-08:00", -60);
    SlotPlan later = aPostIn("America/Vancouver").open(MONDAY, "10:00", "18:00").build();

    AnnouncedDay changed = only(again(later, known, OTHER_PLAN).changes());

    assertThat(changed.clocks())
        .isEqualTo(new Clocks("2026f", ZoneOffset.ofHours(-7), Duration.ofHours(-1)));
  }

  @Test
  void hoursThatAnOperatorMovesAreNoChangeOfTheClocks() {
    AnnouncedDay known = published(plan.build().on(MONDAY), null, null, 0);
    SlotPlan later =
        aPostIn("America/Vancouver")
            .withSlotsOf(45)
            .open(MONDAY, "10:00", "13:00")
            .open(MONDAY, "14:00", "18:00")
            .build();

    Generation generation = again(later, known, OTHER_PLAN);

    assertThat(only(generation.changes()).clocks().shift()).isZero();
    assertThat(generation.clockChanges()).isEmpty();
  }

  @Test
  void anotherZoneIsNoChangeOfTheClocks() {
    PostDay inEdmonton =
        aPostIn("America/Edmonton").open(MONDAY, "09:00", "12:00").build().on(MONDAY);
    AnnouncedDay known = published(inEdmonton, "2026a", "-07:00", 0);
    SlotPlan inVancouver = aPostIn("America/Vancouver").open(MONDAY, "09:00", "12:00").build();

    assertThat(ClockShift.between(known, inVancouver.on(MONDAY), SAME_PLAN)).isZero();
  }

  @Test
  void aDayThatHasMoreSlotsByTheNewClocksIsChangedByNoOneNumber() {
    LocalDate change = LocalDate.of(2026, 10, 25);
    SlotPlan allDay = aPostIn("Europe/Kyiv").open(change, "00:00", "24:00").build();
    PostDay of24Hours =
        new PostDay(
            change,
            ZoneId.of("Europe/Kyiv"),
            30,
            List.of(new SlotRun(allDay.on(change).runs().getFirst().start(), 48)),
            List.of(),
            null);
    AnnouncedDay known = published(of24Hours, "2026a", "+03:00", 0);

    Generation generation = again(allDay, known, SAME_PLAN);

    assertThat(only(generation.changes()).clocks())
        .isEqualTo(new Clocks("2026f", null, Duration.ZERO));
    assertThat(generation.clockChanges())
        .extracting(ClockChange::shift)
        .containsExactly(Duration.ZERO);
  }

  @Test
  void aDayWithoutSlotsIsPublishedAgainForItsBookings() {
    SlotPlan closed = plan.overridden(MONDAY).build();
    AnnouncedDay known = published(closed.on(MONDAY), "2026a", "-08:00", 0);

    assertThat(only(again(closed, known, SAME_PLAN).changes()).clocks().shift())
        .isEqualTo(Duration.ofHours(-1));
  }

  @Property
  void theHoursStayAndAllSlotsMoveOnceAndOnlyOnce(
      @ForAll @IntRange(min = -104, max = 104) int quarters,
      @ForAll @IntRange(min = 0, max = 20) int opens,
      @ForAll @IntRange(min = 1, max = 20) int hours,
      @ForAll @IntRange(min = 5, max = 120) int slotMinutes,
      @ForAll boolean offsetKnown) {
    SlotPlan anyPlan =
        aPostIn("America/Vancouver")
            .withSlotsOf(slotMinutes)
            .open(
                MONDAY,
                "%02d:00".formatted(opens),
                "%02d:00".formatted(Math.min(24, opens + hours)))
            .build();
    PostDay now = anyPlan.on(MONDAY);
    Duration shift = Duration.ofMinutes(15L * quarters);
    ZoneOffset before = ZoneOffset.ofTotalSeconds(-7 * 3600);
    boolean offsetExists = Math.abs(before.getTotalSeconds() + shift.toSeconds()) <= 18 * 3600;
    String offset =
        offsetKnown && offsetExists
            ? ZoneOffset.ofTotalSeconds(before.getTotalSeconds() + (int) shift.toSeconds()).getId()
            : null;
    AnnouncedDay known = published(now, "2026a", offset, (int) shift.toMinutes());

    Generation generation = again(anyPlan, known, SAME_PLAN);

    boolean nothingToCompare = offset == null && now.slotStarts().isEmpty();
    if (shift.isZero() || nothingToCompare) {
      assertThat(generation.changes()).isEmpty();
    } else {
      AnnouncedDay changed = only(generation.changes());
      assertThat(changed.day()).isEqualTo(now);
      assertThat(changed.clocks().shift()).isEqualTo(shift);
      ClockChange change = generation.clockChanges().getFirst();
      assertThat(known.day().slotStarts()).allMatch(change.before()::contains);
      assertThat(again(anyPlan, changed, SAME_PLAN).changes()).isEmpty();
    }
  }

  private static Generation again(SlotPlan plan, AnnouncedDay known, Occasion occasion) {
    LocalDate date = known.day().date();
    return Generation.of(POST, plan, Map.of(date, known), new DateSpan(date, date), occasion);
  }

  /// The day as it was published when the clocks had its hours `minutes` before.
  private static AnnouncedDay published(
      PostDay day, @Nullable String release, @Nullable String offset, int minutes) {
    Duration shift = Duration.ofMinutes(minutes);
    PostDay before =
        new PostDay(
            day.date(),
            day.zone(),
            day.slotMinutes(),
            day.runs().stream()
                .map(run -> new SlotRun(run.start().minus(shift), run.count()))
                .toList(),
            day.blocks(),
            day.closed());
    ZoneOffset known = Optional.ofNullable(offset).map(ZoneOffset::of).orElse(null);
    return new AnnouncedDay(POST, 3, before, new Clocks(release, known, Duration.ZERO));
  }

  private static AnnouncedDay only(List<AnnouncedDay> changes) {
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }
}
