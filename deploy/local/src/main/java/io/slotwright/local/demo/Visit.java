package io.slotwright.local.demo;

import java.time.Instant;

/// A customer's appointment as somebody made it up.
record Visit(Instant startsAt, Work work, String carType, Person customer, Fate fate) {
  /// What becomes of it.
  enum Fate {
    BOOKED,
    /// Held, while the customer still thinks about it.
    HELD,
    CANCELLED
  }
}
