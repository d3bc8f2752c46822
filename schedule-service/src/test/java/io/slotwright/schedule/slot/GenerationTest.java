package io.slotwright.schedule.slot;

import static io.slotwright.schedule.slot.SupplyBuilder.aPostIn;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GenerationTest {

  private static final UUID POST = new UUID(1, 1);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final DateSpan WEEK = new DateSpan(MONDAY, MONDAY.plusDays(6));

  private final SupplyBuilder builder =
      aPostIn("Europe/Kyiv")
          .open(MONDAY, "09:00", "12:00")
          .open(MONDAY.plusDays(1), "09:00", "12:00");

  @Test
  void onlyDaysWithSomethingInThemAreAnnouncedAtFirst() {
    assertThat(Generation.changes(POST, builder.build(), Map.of(), WEEK))
        .extracting(day -> day.day().date(), AnnouncedDay::version)
        .containsExactly(tuple(MONDAY, 1L), tuple(MONDAY.plusDays(1), 1L));
  }

  @Test
  void doingItTwiceChangesNothing() {
    List<AnnouncedDay> first = Generation.changes(POST, builder.build(), Map.of(), WEEK);

    assertThat(Generation.changes(POST, builder.build(), byDate(first), WEEK)).isEmpty();
  }

  @Test
  void onlyTheDayThatBecameAnotherIsAnnouncedAgain() {
    List<AnnouncedDay> first = Generation.changes(POST, builder.build(), Map.of(), WEEK);
    Supply blocked = builder.blocked("2026-11-23T07:10:00Z", "2026-11-23T07:20:00Z").build();

    assertThat(Generation.changes(POST, blocked, byDate(first), WEEK))
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
    List<AnnouncedDay> first = Generation.changes(POST, builder.build(), Map.of(), WEEK);

    assertThat(Generation.changes(POST, builder.inactive().build(), byDate(first), WEEK))
        .hasSize(2)
        .allSatisfy(day -> assertThat(day.day().isBlank()).isTrue());
  }

  @Test
  void anEmptyDayIsNotAnnouncedAgainForAnotherDuration() {
    List<AnnouncedDay> open = Generation.changes(POST, builder.build(), Map.of(), WEEK);
    Supply closed = builder.inactive().build();
    List<AnnouncedDay> empty = Generation.changes(POST, closed, byDate(open), WEEK);

    assertThat(Generation.changes(POST, builder.withSlotsOf(45).build(), byDate(empty), WEEK))
        .isEmpty();
  }

  private static Map<LocalDate, AnnouncedDay> byDate(List<AnnouncedDay> days) {
    return days.stream().collect(toMap(day -> day.day().date(), day -> day));
  }
}
