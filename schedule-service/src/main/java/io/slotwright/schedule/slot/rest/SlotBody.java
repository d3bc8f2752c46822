package io.slotwright.schedule.slot.rest;

import io.slotwright.common.time.SlotId;
import io.slotwright.schedule.slot.Slot;
import java.time.Instant;
import java.util.UUID;

/// A slot as clients see it.
public record SlotBody(String id, Instant startsAt, Instant endsAt, boolean blocked) {

  public static SlotBody of(UUID postId, Slot slot) {
    return new SlotBody(
        new SlotId(postId, slot.range().start()).toString(),
        slot.range().start(),
        slot.range().end(),
        slot.blocked());
  }
}
