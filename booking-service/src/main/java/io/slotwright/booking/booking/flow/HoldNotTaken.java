package io.slotwright.booking.booking.flow;

/// Rolls back a transaction that could not make a booking of a hold. Never leaves this package.
final class HoldNotTaken extends RuntimeException {

  final transient BookedReservation why;

  HoldNotTaken(BookedReservation why) {
    super(why.getClass().getSimpleName(), null, false, false);
    this.why = why;
  }
}
