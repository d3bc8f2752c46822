package io.slotwright.schedule.slot;

import static io.slotwright.schedule.slot.SlotPlanBuilder.aPostIn;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The acceptance cases of slot generation, on the pure rules.
class SlotCasesTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({"24:00, 60, 24", "24:00, 20, 72", "23:45, 20, 71"})
  void aWindowHoldsAsManyWholeSlotsAsFit(String end, int minutes, int slots) {
    SlotPlan plan = aPostIn("UTC").withSlotsOf(minutes).open(MONDAY, "00:00", end).build();

    assertThat(plan.on(MONDAY).slots()).hasSize(slots);
  }

  @Test
  void slotsStartWhereTheWindowDoes() {
    SlotPlan plan = aPostIn("UTC").withSlotsOf(8).open(MONDAY, "07:22", "08:00").build();

    assertThat(plan.on(MONDAY).slotStarts())
        .containsExactly(
            Instant.parse("2026-11-23T07:22:00Z"),
            Instant.parse("2026-11-23T07:30:00Z"),
            Instant.parse("2026-11-23T07:38:00Z"),
            Instant.parse("2026-11-23T07:46:00Z"));
  }

  @Test
  void aBlockTakesOutEverySlotThatItTouches() {
    SlotPlan plan =
        aPostIn("UTC")
            .withSlotsOf(60)
            .open(MONDAY, "08:00", "12:30")
            .blocked("2026-11-23T10:00:00Z", "2026-11-23T10:10:00Z")
            .build();

    assertThat(
            plan.on(MONDAY).slots().stream()
                .collect(toMap(slot -> slot.range().start().toString(), Slot::blocked)))
        .isEqualTo(
            Map.of(
                "2026-11-23T08:00:00Z", false,
                "2026-11-23T09:00:00Z", false,
                "2026-11-23T10:00:00Z", true,
                "2026-11-23T11:00:00Z", false));
  }

  @Test
  void wallClockHoursBecomeInstantsOfTheZone() {
    SlotPlan plan =
        aPostIn("America/New_York").withSlotsOf(60).openOnWorkdays("09:00", "17:00").build();
    LocalDate first = LocalDate.of(2026, 12, 7);

    for (LocalDate date : new DateSpan(first, first.plusDays(6)).dates().toList()) {
      List<Instant> starts = plan.on(date).slotStarts();
      if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
        assertThat(starts).isEmpty();
      } else {
        assertThat(starts)
            .hasSize(8)
            .startsWith(Instant.parse(date + "T14:00:00Z"))
            .endsWith(Instant.parse(date + "T21:00:00Z"));
      }
    }
  }

  @Test
  void anOverrideReplacesTheTemplateOnItsDate() {
    LocalDate june = LocalDate.of(2027, 6, 15);
    SlotPlan plan =
        aPostIn("America/New_York")
            .withSlotsOf(60)
            .openOnWorkdays("09:00", "17:00")
            .overridden(june, Window.of("22:00", "23:00"))
            .build();

    assertThat(plan.on(june).slotStarts()).containsExactly(Instant.parse("2027-06-16T02:00:00Z"));
  }

  @Test
  void anOverrideWithoutWindowsClosesItsDate() {
    SlotPlan plan =
        aPostIn("UTC").withSlotsOf(60).open(MONDAY, "09:00", "17:00").overridden(MONDAY).build();

    assertThat(plan.on(MONDAY).slotStarts()).isEmpty();
  }

  @Test
  void inSpringAWindowOverTheGapIsAnHourShorter() {
    LocalDate date = LocalDate.of(2027, 3, 28);
    SlotPlan plan = aPostIn("Europe/Kyiv").withSlotsOf(30).open(date, "01:00", "05:00").build();

    assertThat(plan.on(date).slots())
        .hasSize(6)
        .first()
        .extracting(slot -> slot.range().start())
        .isEqualTo(Instant.parse("2027-03-27T23:00:00Z"));
    assertThat(plan.on(date).slots().getLast().range().end())
        .isEqualTo(Instant.parse("2027-03-28T02:00:00Z"));
  }

  @Test
  void inAutumnAWindowOverTheOverlapIsAnHourLonger() {
    LocalDate date = LocalDate.of(2027, 10, 31);
    SlotPlan plan = aPostIn("Europe/Kyiv").withSlotsOf(30).open(date, "01:00", "05:00").build();

    assertThat(plan.on(date).slots())
        .hasSize(10)
        .first()
        .extracting(slot -> slot.range().start())
        .isEqualTo(Instant.parse("2027-10-30T22:00:00Z"));
    assertThat(plan.on(date).slots().getLast().range().end())
        .isEqualTo(Instant.parse("2027-10-31T03:00:00Z"));
  }

  @Test
  void anInactivePostOffersNothingAndKeepsItsBlocks() {
    SlotPlan plan =
        aPostIn("UTC")
            .withSlotsOf(60)
            .open(MONDAY, "08:00", "12:00")
            .blocked("2026-11-23T10:00:00Z", "2026-11-25T10:10:00Z")
            .inactive()
            .build();

    assertThat(plan.on(MONDAY).slotStarts()).isEmpty();
    assertThat(plan.on(MONDAY).blocks())
        .singleElement()
        .extracting(Block::range)
        .isEqualTo(
            new TimeRange(
                Instant.parse("2026-11-23T10:00:00Z"), Instant.parse("2026-11-24T00:00:00Z")));
  }
}
