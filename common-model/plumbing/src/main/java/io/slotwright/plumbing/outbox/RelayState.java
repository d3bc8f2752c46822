package io.slotwright.plumbing.outbox;

/// How a process takes part in relaying the outbox of its service.
enum RelayState {
  /// It holds the lease and publishes.
  LEADING,
  /// Another process holds the lease.
  FOLLOWING,
  /// Its last pass failed: PostgreSQL or Kafka is away.
  FAILING
}
