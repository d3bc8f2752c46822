package io.slotwright.notification.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.notification.delivery.Delivery;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A delivery in JSON; its fields are those of [Delivery].
@JsonInclude
public record NotificationView(
    UUID id,
    UUID bookingId,
    long bookingVersion,
    @Schema(examples = "booking-confirmed") String kind,
    @Schema(examples = "olena@example.test") String recipient,
    @Schema(examples = "uk") String locale,
    @Schema(examples = "sent") String status,
    int attempts,
    String messageId,
    Instant queuedAt,
    @Schema(nullable = true) @Nullable Instant nextAttemptAt,
    @Schema(nullable = true) @Nullable Instant sentAt,
    @Schema(nullable = true, examples = "recipient-invalid") @Nullable String failure) {

  static NotificationView of(Delivery delivery) {
    return new NotificationView(
        delivery.id(),
        delivery.bookingId(),
        delivery.bookingVersion(),
        delivery.kind().wireName(),
        delivery.recipient(),
        delivery.locale(),
        delivery.status().wireName(),
        delivery.attempts(),
        delivery.messageId(),
        delivery.queuedAt(),
        delivery.nextAttemptAt(),
        delivery.sentAt(),
        delivery.failure());
  }
}
