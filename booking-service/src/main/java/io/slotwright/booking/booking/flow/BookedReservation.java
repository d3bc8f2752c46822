package io.slotwright.booking.booking.flow;

import io.slotwright.booking.availability.Refusal;
import io.slotwright.booking.limit.LimitReached;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.ReservationChanged;
import java.time.Instant;
import java.time.ZoneId;

/// The result of turning a reservation into a booking.
public sealed interface BookedReservation {

  record Booked(BookingChanged event) implements BookedReservation {}

  /// The guest has to confirm the mail address first.
  ///
  /// @param hold which lasts as long as the guest may take
  record Awaiting(ReservationChanged hold) implements BookedReservation {}

  /// The guest has already been asked to confirm it.
  record AwaitingAlready() implements BookedReservation {}

  record NoSuchReservation() implements BookedReservation {}

  /// The token does not open it.
  record NotYours() implements BookedReservation {}

  /// It no longer holds its time: it has lapsed, or was released.
  record Lapsed(Instant expiredAt) implements BookedReservation {}

  /// A limit of guests is reached.
  record OverLimit(LimitReached reached) implements BookedReservation {}

  /// It has become a booking already.
  record Used() implements BookedReservation {}

  /// Its post or point is gone, and with it the time.
  record PostGone() implements BookedReservation {}

  /// The post no longer offers the time.
  record NotOffered(ZoneId zone, Refusal refusal) implements BookedReservation {}
}
