package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.allocation.flow.Claimed;
import io.slotwright.common.event.ReservationChanged;
import java.time.Duration;

/// What became of the wish to hold a time.
public sealed interface HeldSlots {

  /// It was claimed, or could not be.
  record Decided(Claimed<ReservationChanged> claimed) implements HeldSlots {}

  /// The client holds enough.
  ///
  /// @param pause until one of its holds lapses
  record TooMany(Duration pause) implements HeldSlots {}
}
