package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.flow.ReadConfirmation.Shown;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A guest's request as its page shows it.
///
/// @param status `awaiting-confirmation`, `confirmed`, `void` after too many wrong codes, `expired`
/// @param timezone of the service point
/// @param expiresAt until when it can be confirmed
@Schema(
    examples =
        """
        {"status": "awaiting-confirmation", "service_point_name": "Tyre Centre Podil", "timezone": "Europe/Kyiv",
         "starts_at": "2026-11-23T07:00:00Z", "ends_at": "2026-11-23T07:55:00Z",
         "expires_at": "2026-11-20T12:15:00Z"}
        """)
record ConfirmationResponse(
    @Schema(enumeration = {"awaiting-confirmation", "confirmed", "void", "expired"}) String status,
    String servicePointName,
    String timezone,
    Instant startsAt,
    Instant endsAt,
    Instant expiresAt) {

  static ConfirmationResponse of(Shown shown) {
    return new ConfirmationResponse(
        shown.expired() ? "expired" : shown.confirmation().state().wireName(),
        shown.point().name(),
        shown.point().timezone().getId(),
        shown.reservation().timing().startsAt(),
        shown.reservation().timing().endsAt(),
        shown.confirmation().expiresAt());
  }
}
