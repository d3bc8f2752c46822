package io.slotwright.booking.allocation.flow;

/// Rolls back an attempt to occupy time whose decision is out of date: [ClaimTime] decides again.
public final class DidNotTake extends RuntimeException {

  /// What has changed since the decision.
  public enum Reason {
    /// The post, its day or its services.
    SUPPLY_CHANGED,
    /// A live allocation overlaps, perhaps a hold that has lapsed.
    OVERLAPS
  }

  private final Reason reason;

  public DidNotTake(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
