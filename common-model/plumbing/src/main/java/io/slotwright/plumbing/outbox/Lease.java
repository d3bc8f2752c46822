package io.slotwright.plumbing.outbox;

import java.time.Duration;

/// The right to relay the outbox until it expires.
///
/// @param number the fencing number: PostgreSQL accepts the holder's statements only until another
/// process acquires the lease
/// @param takenAt when the statement that acquired or renewed it was sent, by [System#nanoTime];
/// this process therefore never considers it valid for longer than PostgreSQL does
record Lease(long number, long takenAt) {

  /// How long a lease lasts. A crashed replica is replaced after this time and one poll.
  static final Duration TERM = Duration.ofSeconds(6);

  /// The age at which the holder renews the lease.
  static final Duration FRESH = Duration.ofSeconds(1);

  Lease renewed(long at) {
    return new Lease(number, at);
  }

  boolean isFresh(long now) {
    return now - takenAt < FRESH.toNanos();
  }

  /// The last moment, by [System#nanoTime], to pass a record to the producer. The producer gives up
  /// on a record before the lease expires, so that it cannot arrive after a record of the next
  /// holder.
  long lastSending() {
    return takenAt + TERM.minus(OutboxProducer.LONGEST_SENDING).toNanos();
  }
}
