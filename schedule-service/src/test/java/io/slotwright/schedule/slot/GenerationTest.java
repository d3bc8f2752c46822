package io.slotwright.schedule.slot;

import static io.slotwright.schedule.slot.SlotPlanBuilder.aPostIn;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slotwright.common.time.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GenerationTest {

  private static final Occasion TODAY = new Occasion("2026f", false);

  private static final UUID POST = new UUID(1, 1);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final DateSpan WEEK = new DateSpan(MONDAY, MONDAY.plusDays(6));

  private final SlotPlanBuilder builder =
      aPostIn("Europe/Kyiv")
          .open(MONDAY, "09:00", "12:00")
          .open(MONDAY.plusDays(1), "09:00", "12:00");

  @Test
  void onlyDaysWithSomethingInThemAreAnnouncedAtFirst() {
    assertThat(Generation.of(POST, builder.build(), Map.of(), WEEK, TODAY).changes())
        .extracting(day -> day.day().date(), AnnouncedDay::version)
        .containsExactly(tuple(MONDAY, 1L), tuple(MONDAY.plusDays(1), 1L));
  }

  @Test
  void aClosedDateIsAnnouncedEvenWithoutUsualHours() {
    SlotPlan closed = builder.overridden(MONDAY.plusDays(3)).build();
    List<AnnouncedDay> first = Generation.of(POST, closed, Map.of(), WEEK, TODAY).changes();

    assertThat(first)
        .extracting(day -> day.day().date())
        .containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(3));
    assertThat(Generation.of(POST, closed, byDate(first), WEEK, TODAY).changes()).isEmpty();
  }

  @Test
  void doingItTwiceChangesNothing() {
    List<AnnouncedDay> first =
        Generation.of(POST, builder.build(), Map.of(), WEEK, TODAY).changes();

    assertThat(Generation.of(POST, builder.build(), byDate(first), WEEK, TODAY).changes())
        .isEmpty();
  }

  @Test
  void onlyTheDayThatBecameAnotherIsAnnouncedAgain() {
    List<AnnouncedDay> first =
        Generation.of(POST, builder.build(), Map.of(), WEEK, TODAY).changes();
    SlotPlan blocked = builder.blocked("2026-11-23T07:10:00Z", "2026-11-23T07:20:00Z").build();

    assertThat(Generation.of(POST, blocked, byDate(first), WEEK, TODAY).changes())
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.day().date()).isEqualTo(MONDAY);
              assertThat(day.version()).isEqualTo(2);
              assertThat(day.day().slots()).extracting(Slot::blocked).containsOnlyOnce(true);
            });
  }

  @Test
  void deactivationEmptiesEveryAnnouncedDay() {
    List<AnnouncedDay> first =
        Generation.of(POST, builder.build(), Map.of(), WEEK, TODAY).changes();

    assertThat(
            Generation.of(POST, builder.inactive().build(), byDate(first), WEEK, TODAY).changes())
        .hasSize(2)
        .allSatisfy(day -> assertThat(day.day().isBlank()).isTrue());
  }

  @Test
  void anEmptyDayIsNotAnnouncedAgainForAnotherDuration() {
    List<AnnouncedDay> open = Generation.of(POST, builder.build(), Map.of(), WEEK, TODAY).changes();
    SlotPlan closed = builder.inactive().build();
    List<AnnouncedDay> empty = Generation.of(POST, closed, byDate(open), WEEK, TODAY).changes();

    assertThat(
            Generation.of(POST, builder.withSlotsOf(45).build(), byDate(empty), WEEK, TODAY)
                .changes())
        .isEmpty();
  }

  private static Map<LocalDate, AnnouncedDay> byDate(List<AnnouncedDay> days) {
    return days.stream().collect(toMap(day -> day.day().date(), day -> day));
  }
}
