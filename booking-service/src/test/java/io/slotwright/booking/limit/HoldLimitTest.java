package io.slotwright.booking.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.booking.limit.HoldLimit.LiveHolds;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoldLimitTest {

  private static final Instant SOON = Instant.parse("2026-11-22T18:01:00Z");
  private static final Instant LATER = Instant.parse("2026-11-22T18:09:00Z");

  private final HoldLimit limit = new HoldLimit(5, 50);

  @Test
  void belowBothLimitsNobodyWaits() {
    assertThat(limit.waitUntil(new LiveHolds(4, SOON), new LiveHolds(49, SOON))).isEmpty();
    assertThat(limit.waitUntil(new LiveHolds(0, null), new LiveHolds(0, null))).isEmpty();
  }

  @Test
  void aClientWaitsForTheFirstOfItsOwn() {
    assertThat(limit.waitUntil(new LiveHolds(5, LATER), new LiveHolds(50, SOON))).contains(LATER);
  }

  @Test
  void anAddressWaitsForTheFirstOfAll() {
    assertThat(limit.waitUntil(new LiveHolds(1, LATER), new LiveHolds(50, SOON))).contains(SOON);
  }
}
