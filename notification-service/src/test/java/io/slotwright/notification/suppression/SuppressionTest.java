package io.slotwright.notification.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {

  @ParameterizedTest
  @CsvSource({"HARD_BOUNCE, hard-bounce", "COMPLAINT, complaint"})
  void aReasonHasAName(SuppressionReason reason, String name) {
    assertThat(reason.wireName()).isEqualTo(name);
    assertThat(SuppressionReason.ofWireName(name)).isEqualTo(reason);
  }

  @Test
  void anotherNameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SuppressionReason.ofWireName("mood"))
        .withMessageContaining("mood");
  }

  @Test
  void aSuppressionIsPrintedWithoutItsAddress() {
    UUID id = UUID.randomUUID();
    Suppression suppression =
        new Suppression(
            id,
            "olena@example.test",
            SuppressionReason.COMPLAINT,
            null,
            UUID.randomUUID(),
            Instant.EPOCH);

    assertThat(suppression.toString()).contains(id.toString()).doesNotContain("olena");
  }
}
