package io.slotwright.schedule.slot;

import static io.slotwright.schedule.slot.SlotPlanBuilder.aPostIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.event.PostDayChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnnouncedDayTest {

  private static final UUID POST = new UUID(1, 1);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final Clocks CLOCKS =
      new Clocks("2026f", ZoneOffset.ofHours(2), Duration.ofHours(-1));

  @Test
  void whatIsToldOfADayIsAllThatIsKnownOfIt() {
    PostDay day =
        aPostIn("Europe/Kyiv")
            .withSlotsOf(45)
            .open(MONDAY, "09:00", "10:30")
            .blocked("2026-11-23T07:00:00Z", "2026-11-23T07:10:00Z")
            .build()
            .on(MONDAY);

    assertThat(new AnnouncedDay(POST, 3, day, CLOCKS).changedAt(NOW))
        .isEqualTo(
            new PostDayChanged(
                POST,
                MONDAY,
                3,
                NOW,
                ZoneId.of("Europe/Kyiv"),
                45,
                List.of(
                    Instant.parse("2026-11-23T07:00:00Z"), Instant.parse("2026-11-23T07:45:00Z")),
                List.of(
                    new PostDayChanged.Block(
                        new UUID(7, 0),
                        Instant.parse("2026-11-23T07:00:00Z"),
                        Instant.parse("2026-11-23T07:10:00Z"),
                        null)),
                null,
                new PostDayChanged.Clocks("2026f", -3600)));
  }

  @Test
  void aClosedDateIsToldWithItsReason() {
    PostDay closed =
        aPostIn("Europe/Kyiv").open(MONDAY, "09:00", "10:30").overridden(MONDAY).build().on(MONDAY);

    assertThat(new AnnouncedDay(POST, 3, closed, CLOCKS).changedAt(NOW))
        .extracting(PostDayChanged::slotStarts, PostDayChanged::closed)
        .containsExactly(List.of(), new PostDayChanged.Closed("holiday"));
  }

  @Test
  void aDateWithoutHoursOrWithOtherHoursIsNotClosed() {
    SlotPlan plan = aPostIn("UTC").overridden(MONDAY, Window.of("10:00", "11:00")).build();

    assertThat(plan.on(MONDAY).closed()).isNull();
    assertThat(plan.on(MONDAY.plusDays(1)).closed()).isNull();
  }
}
