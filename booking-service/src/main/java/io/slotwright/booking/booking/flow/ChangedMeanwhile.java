package io.slotwright.booking.booking.flow;

/// Rolls a move back because the booking, or an allocation in its way, has changed since the move
/// was decided. The caller then decides the move again.
public final class ChangedMeanwhile extends RuntimeException {

  public ChangedMeanwhile() {
    super("the booking has changed meanwhile", null, false, false);
  }
}
