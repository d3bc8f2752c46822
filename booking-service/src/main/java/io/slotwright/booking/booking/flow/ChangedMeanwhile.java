package io.slotwright.booking.booking.flow;

/// Rolls a move back because the booking, or what is in its way, is no longer what it was when the
/// move was decided. The move is then decided anew.
public final class ChangedMeanwhile extends RuntimeException {

  public ChangedMeanwhile() {
    super("the booking has changed meanwhile", null, false, false);
  }
}
