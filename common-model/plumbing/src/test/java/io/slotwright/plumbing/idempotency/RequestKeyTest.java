package io.slotwright.plumbing.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestKeyTest {

  private final RequestKey key = new RequestKey("bookings", "k", "body");

  @Test
  void allStepsOfARequestAndItsTwinsHoldTheSameLocks() {
    RequestKey step = key.of("hold");

    assertThat(step.lockToken(UUID.randomUUID())).isEqualTo(key.lockToken(UUID.randomUUID()));
    assertThat(step.fingerprint().orElseThrow()).isNotEqualTo(key.fingerprint().orElseThrow());
  }

  @Test
  void anotherRequestHoldsOtherLocks() {
    UUID any = UUID.randomUUID();

    assertThat(new RequestKey("bookings", "other", "body").lockToken(any))
        .isNotEqualTo(key.lockToken(any));
    assertThat(new RequestKey("reservations", "k", "body").lockToken(any))
        .isNotEqualTo(key.lockToken(any));
  }
}
