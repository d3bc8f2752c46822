package io.slotwright.booking.availability;

import java.util.Optional;

/// One rule that a reservation or booking must keep.
@FunctionalInterface
interface BookingRule {

  /// The refusal of `proposal`; empty when it keeps the rule.
  Optional<Refusal> objection(Proposal proposal);
}
