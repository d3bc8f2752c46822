package io.slotwright.schedule.slot.rest;

import io.slotwright.common.time.SlotId;
import io.slotwright.schedule.slot.Slot;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A slot as clients see it.
///
/// The instants are texts already: a week of a post has hundreds, and to write a start once, for
/// the id as well, is a good part of what such an answer costs.
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
