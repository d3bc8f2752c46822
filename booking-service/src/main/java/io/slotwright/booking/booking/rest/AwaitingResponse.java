package io.slotwright.booking.booking.rest;

import io.slotwright.common.event.ReservationChanged;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A booking that waits until the guest has confirmed the mail address.
///
/// @param status always `awaiting-confirmation`
/// @param confirmationId under which it is confirmed
/// @param expiresAt until when it can be, and the time is held
@Schema(
    examples =
        """
        {"status": "awaiting-confirmation", "confirmation_id": "0190a000-0000-7000-8000-00000000000e",
         "post_id": "0190a000-0000-7000-8000-0000000000a1", "starts_at": "2026-11-23T07:00:00Z",
         "ends_at": "2026-11-23T07:55:00Z", "expires_at": "2026-11-20T12:15:00Z"}
        """)
record AwaitingResponse(
    String status,
    UUID confirmationId,
    UUID postId,
    Instant startsAt,
    Instant endsAt,
    Instant expiresAt) {

  static AwaitingResponse of(ReservationChanged hold) {
    return new AwaitingResponse(
        "awaiting-confirmation",
        hold.reservationId(),
        hold.postId(),
        hold.startsAt(),
        hold.endsAt(),
        hold.expiresAt());
  }
}
