package io.slotwright.booking.mybookings;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.booking.mybookings.LinkDecision.KeepSilent;
import io.slotwright.booking.mybookings.LinkDecision.Refuse;
import io.slotwright.booking.mybookings.LinkDecision.Send;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkLimitTest {

  private static final Instant FIRST = Instant.parse("2026-11-22T18:00:00Z");
  private final LinkLimit limit = new LinkLimit(1, 5, 30);

  @Test
  void whoeverHasNotAskedOfLateGetsALink() {
    assertThat(limit.decide(new LinkRequestCounts(0, 0, 0, null))).isEqualTo(new Send());
    assertThat(limit.decide(new LinkRequestCounts(0, 4, 29, FIRST))).isEqualTo(new Send());
  }

  @Test
  void anAddressGetsSoManyInAMinuteAndInAnHourAndNobodyIsTold() {
    assertThat(limit.decide(new LinkRequestCounts(1, 1, 1, FIRST))).isEqualTo(new KeepSilent());
    assertThat(limit.decide(new LinkRequestCounts(0, 5, 5, FIRST))).isEqualTo(new KeepSilent());
  }

  @Test
  void aClientThatAsksTooMuchIsToldToComeAgainWhenItsFirstRequestIsAnHourOld() {
    Refuse refused = new Refuse(FIRST.plus(Duration.ofHours(1)));

    assertThat(limit.decide(new LinkRequestCounts(0, 0, 30, FIRST))).isEqualTo(refused);
    assertThat(limit.decide(new LinkRequestCounts(1, 5, 30, FIRST))).isEqualTo(refused);
  }
}
