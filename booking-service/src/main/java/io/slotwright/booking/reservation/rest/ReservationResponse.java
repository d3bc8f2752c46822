package io.slotwright.booking.reservation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.common.event.ReservationChanged;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reservation as everybody may see it: nothing in it tells who holds.
///
/// @param token what its owner proves it with; told once, to whoever made it
record ReservationResponse(
    UUID id,
    String status,
    UUID servicePointId,
    UUID postId,
    Instant startsAt,
    Instant endsAt,
    Instant occupiedUntil,
    Instant expiresAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

  static ReservationResponse made(ReservationChanged reservation, String token) {
    return new ReservationResponse(
        reservation.reservationId(),
        "held",
        reservation.servicePointId(),
        reservation.postId(),
        reservation.startsAt(),
        reservation.endsAt(),
        reservation.occupiedUntil(),
        reservation.expiresAt(),
        token);
  }

  static ReservationResponse of(Reservation reservation) {
    return new ReservationResponse(
        reservation.id(),
        reservation.state().wireName(),
        reservation.basket().servicePointId(),
        reservation.postId(),
        reservation.startsAt(),
        reservation.endsAt(),
        reservation.occupiedUntil(),
        reservation.expiresAt(),
        null);
  }
}
