package io.slotwright.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.notification.mail.MailKind;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  @Test
  void aDeliveryIsPrintedWithoutItsRecipient() {
    UUID id = UUID.randomUUID();
    Delivery delivery =
        new Delivery(
            id,
            UUID.randomUUID(),
            1,
            MailKind.BOOKING_CONFIRMED,
            "olena@example.test",
            "uk",
            DeliveryStatus.SENT,
            1,
            "<x@slotwright>",
            Instant.EPOCH,
            null,
            Instant.EPOCH,
            null);

    assertThat(delivery.toString()).contains(id.toString()).doesNotContain("olena");
  }
}
