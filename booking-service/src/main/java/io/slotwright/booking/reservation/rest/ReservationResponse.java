package io.slotwright.booking.reservation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.booking.availability.Timing;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.common.event.ReservationChanged;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A reservation as every client may see it: it does not reveal the holder.
///
/// @param occupiedFrom when the buffer before the services begins, `startsAt` without one
/// @param occupiedUntil when the last slot and the buffer after the services have ended
/// @param bufferBeforeMinutes the longest of the post's and the services' when it was made
/// @param bufferAfterMinutes the same for the buffer after the services
/// @param unknownCarType the car type, if no service names it: the minutes are their defaults; only
/// in the answer to the request that set it, absent when it is known
/// @param token proves the ownership of the hold; returned once, to the client that made it
@Schema(
    examples =
        """
        {"id": "0190a000-0000-7000-8000-0000000000e1", "status": "held",
         "service_point_id": "0190a000-0000-7000-8000-0000000000b1",
         "post_id": "0190a000-0000-7000-8000-0000000000a1",
         "starts_at": "2026-11-23T07:00:00Z", "ends_at": "2026-11-23T07:55:00Z",
         "occupied_from": "2026-11-23T07:00:00Z", "occupied_until": "2026-11-23T08:00:00Z",
         "buffer_before_minutes": 0, "buffer_after_minutes": 0,
         "expires_at": "2026-11-20T12:10:00Z", "token": "9mT2c1hVvW0e…"}
        """)
record ReservationResponse(
    UUID id,
    String status,
    UUID servicePointId,
    UUID postId,
    Instant startsAt,
    Instant endsAt,
    Instant occupiedFrom,
    Instant occupiedUntil,
    int bufferBeforeMinutes,
    int bufferAfterMinutes,
    Instant expiresAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String unknownCarType,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

  static ReservationResponse made(
      ReservationChanged reservation, @Nullable String unknownCarType, String token) {
    return new ReservationResponse(
        reservation.reservationId(),
        "held",
        reservation.servicePointId(),
        reservation.postId(),
        reservation.startsAt(),
        reservation.endsAt(),
        reservation.occupiedFrom(),
        reservation.occupiedUntil(),
        reservation.bufferBeforeMinutes(),
        reservation.bufferAfterMinutes(),
        reservation.expiresAt(),
        unknownCarType,
        token);
  }

  static ReservationResponse of(Reservation reservation) {
    Timing timing = reservation.timing();
    return new ReservationResponse(
        reservation.id(),
        reservation.state().wireName(),
        reservation.basket().servicePointId(),
        reservation.postId(),
        timing.startsAt(),
        timing.endsAt(),
        timing.occupiedFrom(),
        timing.occupiedUntil(),
        timing.buffers().beforeMinutes(),
        timing.buffers().afterMinutes(),
        reservation.expiresAt(),
        null,
        null);
  }
}
