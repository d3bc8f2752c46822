package io.slotwright.plumbing.outbox;

/// This process's part in relaying the outbox.
enum RelayState {
  /// It holds the lease and publishes.
  LEADING,
  /// Another process holds the lease.
  FOLLOWING,
  /// Its last pass failed: PostgreSQL or Kafka is unavailable.
  FAILING
}
