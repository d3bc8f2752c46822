package io.slotwright.schedule.slot.rest;

import io.slotwright.common.time.SlotId;
import io.slotwright.schedule.slot.Slot;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A slot as clients see it.
///
/// The instants are strings already: a week of a post has hundreds, and formatting each start once,
/// for the id as well, saves a good part of the response's cost.
public record SlotResponse(
    String id,
    @Schema(implementation = Instant.class) String startsAt,
    @Schema(implementation = Instant.class) String endsAt,
    boolean blocked) {

  public static SlotResponse of(UUID postId, Slot slot) {
    String startsAt = slot.range().start().toString();
    return new SlotResponse(
        SlotId.text(postId, startsAt), startsAt, slot.range().end().toString(), slot.blocked());
  }
}
