package io.slotwright.booking.allocation.flow;

/// Rolls a transaction back that could not do what it was for. Never leaves this package.
final class DidNotTake extends RuntimeException {

  /// The reason the attempt was rolled back.
  enum Cause {
    REFUSED,
    SUPPLY_CHANGED,
    OVERLAPS
  }

  final Cause cause;

  DidNotTake(Cause cause) {
    super(cause.name(), null, false, false);
    this.cause = cause;
  }
}
