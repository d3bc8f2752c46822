package io.slotwright.schedule.slot;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Slots that a post offers, blocked ones included.
///
/// @param number what people call the post by
/// @param zone of the post's service point
/// @param slots ascending
public record OfferedSlots(UUID postId, int number, ZoneId zone, List<Slot> slots) {

  public OfferedSlots {
    slots = List.copyOf(slots);
  }

  /// Those of the slots that are not blocked and running at `time`: one or none.
  public OfferedSlots openAt(Instant time) {
    return new OfferedSlots(
        postId,
        number,
        zone,
        slots.stream().filter(slot -> !slot.blocked() && slot.range().contains(time)).toList());
  }

  public boolean hasAny() {
    return !slots.isEmpty();
  }
}
