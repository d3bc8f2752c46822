package io.slotwright.booking.mybookings.flow;

import java.time.Instant;

/// Rolls back a request of a client that sends too many. Never leaves this package.
final class TooManyRequests extends RuntimeException {

  final transient Instant until;

  TooManyRequests(Instant until) {
    super("too many requests", null, false, false);
    this.until = until;
  }
}
