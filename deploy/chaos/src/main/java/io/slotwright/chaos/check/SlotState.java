package io.slotwright.chaos.check;

import java.time.Instant;
import java.util.UUID;

/// The state of a slot.
sealed interface SlotState {

  record Free() implements SlotState {}

  /// A hold or a booking occupies it.
  ///
  /// @param lapses when it expires; [Instant#MAX] for a booking
  record Taken(UUID by, Instant lapses) implements SlotState {}
}
