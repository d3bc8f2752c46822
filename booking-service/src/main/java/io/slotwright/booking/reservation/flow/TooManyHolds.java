package io.slotwright.booking.reservation.flow;

import java.time.Instant;

/// Rolls back a hold of a client that has enough of them. Never leaves this package.
final class TooManyHolds extends RuntimeException {

  final transient Instant until;

  TooManyHolds(Instant until) {
    super("too many holds", null, false, false);
    this.until = until;
  }
}
