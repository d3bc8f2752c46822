package io.slotwright.booking.booking.flow;

/// Rolls back a direct booking of a guest whose address must be confirmed first: a reservation has
/// to hold the time until then.
public final class NeedsConfirmation extends RuntimeException {

  NeedsConfirmation() {
    super("the guest's address must be confirmed", null, false, false);
  }
}
