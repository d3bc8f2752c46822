package io.slotwright.plumbing.outbox;

import java.time.Duration;

/// The right to relay the outbox until it expires.
///
/// @param number the fencing number: PostgreSQL accepts a statement of the holder only until
/// another takes the lease
/// @param takenAt when the statement that took or renewed it was sent, by [System#nanoTime]: so
/// this process never believes in a lease for longer than PostgreSQL does
record Lease(long number, long takenAt) {

  /// How long a lease lasts. A replica that vanishes is followed after this time and one poll.
  static final Duration TERM = Duration.ofSeconds(6);

  /// The holder renews a lease of this age.
  static final Duration FRESH = Duration.ofSeconds(1);

  Lease renewed(long at) {
    return new Lease(number, at);
  }

  boolean isFresh(long now) {
    return now - takenAt < FRESH.toNanos();
  }

  /// The last moment, by [System#nanoTime], to hand a record to the producer: the producer gives up
  /// on the record before the lease expires, so that it cannot arrive after one that the next
  /// holder has sent.
  long lastSending() {
    return takenAt + TERM.minus(OutboxProducer.LONGEST_SENDING).toNanos();
  }
}
