package io.slotwright.chaos.stack;

import io.slotwright.chaos.history.Place;
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
  public Place place(int first, int minutes) {
    return new Place(
        id,
        slotMinutes,
        opens.plus(Duration.ofMinutes((long) slotMinutes * first)),
        slotsFor(minutes));
  }

  public int slotsFor(int minutes) {
    return Math.ceilDiv(minutes, slotMinutes);
  }
}
