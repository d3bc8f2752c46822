package io.slotwright.notification.delivery.postgres;

import io.slotwright.notification.delivery.Delivery;
import io.slotwright.notification.delivery.DeliveryStatus;
import io.slotwright.notification.mail.MailKind;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// A row of the table `delivery`, read-only: [PostgresDeliveries] makes all changes.
@Entity
@Immutable
@Table(name = "delivery")
@NullUnmarked
public class DeliveryRecord {

  @Id UUID id;
  UUID organisationId;
  UUID bookingId;
  long bookingVersion;
  String kind;
  String recipient;
  String locale;
  String status;
  int attempts;
  String messageId;
  Instant queuedAt;
  Instant nextAttemptAt;
  Instant sentAt;
  String failure;

  Delivery toDelivery() {
    return new Delivery(
        id,
        bookingId,
        bookingVersion,
        MailKind.ofWireName(kind),
        recipient,
        locale,
        DeliveryStatus.ofWireName(status),
        attempts,
        messageId,
        queuedAt,
        nextAttemptAt,
        sentAt,
        failure);
  }
}
