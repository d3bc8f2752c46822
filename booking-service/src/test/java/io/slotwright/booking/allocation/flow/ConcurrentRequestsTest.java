package io.slotwright.booking.allocation.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.booking.allocation.flow.SlotLocks.Slots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConcurrentRequestsTest {

  private static final UUID POST = new UUID(1, 1);
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TEN = NINE.plus(Duration.ofHours(1));

  private final ConcurrentRequests concurrent = new ConcurrentRequests();

  @Test
  void whoWantsWhatNobodyElseWantsIsAlone() {
    assertThat(concurrent.join(slots(POST, NINE))).isFalse();
    assertThat(concurrent.join(slots(POST, TEN))).isFalse();
    assertThat(concurrent.join(slots(new UUID(1, 2), NINE))).isFalse();
  }

  @Test
  void oneSharedSlotMakesACrowd() {
    concurrent.join(slots(POST, NINE, TEN));

    assertThat(concurrent.join(slots(POST, TEN))).isTrue();
  }

  @Test
  void whoHasLeftIsNoCrowd() {
    concurrent.join(slots(POST, NINE));
    concurrent.join(slots(POST, NINE));
    concurrent.leave(slots(POST, NINE));

    assertThat(concurrent.join(slots(POST, NINE))).isTrue();

    concurrent.leave(slots(POST, NINE));
    concurrent.leave(slots(POST, NINE));
    assertThat(concurrent.join(slots(POST, NINE))).isFalse();
  }

  @Test
  void locksAreTakenWhereTheyPay() {
    assertThat(SlotLocking.ALWAYS.asksFor(false)).isTrue();
    assertThat(SlotLocking.WHEN_CONTESTED.asksFor(true)).isTrue();
    assertThat(SlotLocking.WHEN_CONTESTED.asksFor(false)).isFalse();
    assertThat(SlotLocking.NEVER.asksFor(true)).isFalse();
  }

  private static Slots slots(UUID post, Instant... starts) {
    return new Slots(post, List.of(starts));
  }
}
