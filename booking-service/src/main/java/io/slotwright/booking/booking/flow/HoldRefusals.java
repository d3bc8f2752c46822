package io.slotwright.booking.booking.flow;

import io.slotwright.booking.availability.Objection;
import io.slotwright.booking.availability.Objection.PostInactive;
import io.slotwright.booking.availability.Objection.SlotNotOffered;
import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import java.util.List;

/// Why a hold cannot become a booking.
final class HoldRefusals {

  private HoldRefusals() {}

  static Refusal unknown() {
    return Refusal.Invalid.of(
        new Violation(
            "/reservation_id", ViolationCode.UNKNOWN_RESERVATION, "There is no such reservation."));
  }

  static Refusal wrongToken() {
    return Refusal.forbidden(
        "reservation-token-wrong",
        "Reservation token wrong",
        "The token does not belong to this reservation.");
  }

  /// It no longer holds its time: it has lapsed, or was released.
  static Refusal ended(Reservation reservation) {
    return Refusal.conflict(
            "reservation-expired", "Reservation expired", "This reservation has ended.")
        .with("expired_at", reservation.expiresAt());
  }

  static Refusal used() {
    return Refusal.conflict(
        "reservation-used", "Reservation used", "This reservation has already become a booking.");
  }

  /// The guest has already been asked to confirm it.
  static Refusal awaitsConfirmation() {
    return Refusal.conflict(
        "reservation-awaits-confirmation",
        "Reservation awaits confirmation",
        "This reservation waits until the guest confirms it by mail.");
  }

  /// Its post or point is gone, and with it the time.
  static Refusal postGone() {
    return Refusal.excluded(
        "slot-not-offered", "Slot not offered", "The post of this reservation was deleted.");
  }

  /// The post no longer offers the time.
  static Refusal notOffered(Reservation reservation, Timetable seen) {
    int post = seen.post().number();
    return Objection.refusal(
        seen.point().timezone(),
        List.of(
            seen.post().active()
                ? new SlotNotOffered(post, reservation.timing().startsAt())
                : new PostInactive(post)));
  }
}
