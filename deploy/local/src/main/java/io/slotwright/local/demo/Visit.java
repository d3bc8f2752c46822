package io.slotwright.local.demo;

import java.time.Instant;

/// A made-up appointment of a customer.
record Visit(Instant startsAt, Work work, String carType, Person customer, Fate fate) {
  /// The final state of the visit.
  enum Fate {
    BOOKED,
    /// Held, while the customer is still deciding.
    HELD,
    CANCELLED
  }
}
