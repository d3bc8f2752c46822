package io.slotwright.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryStatusTest {

  @ParameterizedTest
  @EnumSource(DeliveryStatus.class)
  void aStatusIsFoundByItsName(DeliveryStatus status) {
    assertThat(DeliveryStatus.ofWireName(status.wireName())).isEqualTo(status);
  }

  @Test
  void anotherNameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeliveryStatus.ofWireName("lost"))
        .withMessageContaining("lost");
  }

  @ParameterizedTest
  @CsvSource({"QUEUED, false", "SENT, false", "FAILED, true", "DEAD, true", "SKIPPED, true"})
  void onlyWhatWasNotSentAndIsNotAboutToBeCanBeRetried(DeliveryStatus status, boolean expected) {
    assertThat(status.isRetryable()).isEqualTo(expected);
  }

  @Test
  void anOutcomeDecidesTheStatus() {
    assertThat(new AttemptOutcome.Sent(Instant.EPOCH).status()).isEqualTo(DeliveryStatus.SENT);
    assertThat(new AttemptOutcome.Failed("x", Instant.EPOCH).status())
        .isEqualTo(DeliveryStatus.FAILED);
    assertThat(new AttemptOutcome.Skipped("x").status()).isEqualTo(DeliveryStatus.SKIPPED);
    assertThat(new AttemptOutcome.Dead("x").status()).isEqualTo(DeliveryStatus.DEAD);
  }
}
