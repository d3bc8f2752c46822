package io.slotwright.chaos.check;

import java.time.Instant;
import java.util.UUID;

/// What a slot can be.
sealed interface SlotState {

  record Free() implements SlotState {}

  /// Somebody has it.
  ///
  /// @param lapses when it is over by itself; [Instant#MAX] for a booking
  record Taken(UUID by, Instant lapses) implements SlotState {}
}
