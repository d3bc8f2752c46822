package io.slotwright.notification.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.notification.delivery.Delivery;
import io.slotwright.notification.delivery.DeliveryStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A delivery in JSON; its fields are those of [Delivery], with `reason` for the failure of a
/// skipped one.
@JsonInclude
@Schema(
    examples =
        """
        {"id": "0190a000-0000-7000-8000-0000000000f1",
         "booking_id": "0190a000-0000-7000-8000-0000000000d1", "booking_version": 1,
         "kind": "booking-confirmed", "recipient": "olena@example.test", "locale": "uk",
         "status": "sent", "attempts": 1,
         "message_id": "<0190a000-0000-7000-8000-0000000000d1.booking-confirmed.1@slotwright>",
         "queued_at": "2026-11-20T12:00:00Z", "next_attempt_at": null,
         "sent_at": "2026-11-20T12:00:01Z", "failure": null, "reason": null}
        """)
public record NotificationResponse(
    UUID id,
    UUID bookingId,
    long bookingVersion,
    String kind,
    String recipient,
    @Schema(
            description =
                "The language of the booking; the mail is in the one that the customer has chosen,"
                    + " if any")
        String locale,
    String status,
    int attempts,
    String messageId,
    Instant queuedAt,
    @Schema(nullable = true) @Nullable Instant nextAttemptAt,
    @Schema(nullable = true) @Nullable Instant sentAt,
    @Schema(nullable = true) @Nullable String failure,
    @Schema(
            nullable = true,
            description =
                "Why it was skipped: recipient-limit, point-limit, superseded, too-late, quiet-hours,"
                    + " unwanted or suppressed")
        @Nullable String reason) {

  static NotificationResponse of(Delivery delivery) {
    boolean skipped = delivery.status() == DeliveryStatus.SKIPPED;
    return new NotificationResponse(
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
        skipped ? null : delivery.failure(),
        skipped ? delivery.failure() : null);
  }
}
