package io.slotwright.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.notification.delivery.AttemptOutcome.Dead;
import io.slotwright.notification.mail.StatusCode;
import org.junit.jupiter.api.Test;

class AttemptOutcomeTest {

  @Test
  void aRecipientIsWantingWhenThereIsNone() {
    assertThat(new Dead("recipient-invalid").isForWantOfRecipient()).isTrue();
    assertThat(new Dead("smtp-550", StatusCode.atStartOf("5.1.1")).isForWantOfRecipient()).isTrue();
    assertThat(new Dead("smtp-550", StatusCode.atStartOf("5.7.1")).isForWantOfRecipient())
        .isFalse();
    assertThat(new Dead("smtp-550").isForWantOfRecipient()).isFalse();
  }
}
