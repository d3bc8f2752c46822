package io.slotwright.chaos.stack;

import io.slotwright.chaos.history.SlotSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A post with a few slots.
///
/// @param opens when the first slot starts
public record Bay(UUID id, int slotMinutes, Instant opens, int slots) {

  /// The slots from number `first` on that an appointment of `minutes` occupies.
  ///
  /// @param first counts from 0
  public SlotSpan span(int first, int minutes) {
    return new SlotSpan(
        id,
        slotMinutes,
        opens.plus(Duration.ofMinutes((long) slotMinutes * first)),
        slotsFor(minutes));
  }

  public int slotsFor(int minutes) {
    return Math.ceilDiv(minutes, slotMinutes);
  }
}
