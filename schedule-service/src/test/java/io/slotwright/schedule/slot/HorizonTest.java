package io.slotwright.schedule.slot;

import static io.slotwright.schedule.slot.SlotPlanBuilder.aPostIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.DateSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HorizonTest {

  private static final LocalDate NEVER = LocalDate.of(1970, 1, 1);

  /// Already the 21st in Auckland, still the 20th in Kyiv and Honolulu.
  private final Horizon horizon = new Horizon(60, Instant.parse("2026-11-20T19:00:00Z"));

  @Test
  void generationStartsTodayWhereThePostStands() {
    assertThat(horizon.of(post("Pacific/Auckland", 30, NEVER)).first())
        .isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(horizon.of(post("Europe/Kyiv", 30, NEVER)).first())
        .isEqualTo(LocalDate.of(2026, 11, 20));
  }

  @Test
  void theLongerOfTheTwoHorizonsCounts() {
    assertThat(horizon.lastOf(post("UTC", 30, NEVER))).isEqualTo(LocalDate.of(2027, 1, 20));
    assertThat(horizon.lastOf(post("UTC", 90, NEVER))).isEqualTo(LocalDate.of(2027, 2, 19));
  }

  @Test
  void daysThatWereGeneratedStayGenerated() {
    LocalDate far = LocalDate.of(2027, 8, 1);

    assertThat(horizon.of(post("UTC", 30, far)).last()).isEqualTo(far);
  }

  @Test
  void aChangeTouchesOnlyDaysThatAreGeneratedAndNotOver() {
    PlannedPost post = post("Europe/Kyiv", 30, LocalDate.of(2027, 1, 20));
    DateSpan touched = new DateSpan(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 12, 1));

    assertThat(horizon.alreadyGenerated(post, touched))
        .contains(new DateSpan(LocalDate.of(2026, 11, 20), LocalDate.of(2027, 1, 20)));
    assertThat(horizon.alreadyGenerated(post, DateSpan.only(LocalDate.of(2027, 2, 1)))).isEmpty();
    assertThat(horizon.alreadyGenerated(post("UTC", 30, NEVER), touched)).isEmpty();
  }

  private static PlannedPost post(String zone, int bookingHorizonDays, LocalDate announced) {
    return new PlannedPost(new UUID(1, 1), 1, bookingHorizonDays, announced, aPostIn(zone).build());
  }
}
