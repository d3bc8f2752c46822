package io.slotwright.schedule.block.rest;

import io.slotwright.schedule.rest.Creations.Created;
import io.slotwright.schedule.slot.Block;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A block as clients see it.
public record BlockBody(
    UUID id, Instant startsAt, Instant endsAt, @Schema(nullable = true) @Nullable String reason)
    implements Created {

  public static BlockBody of(Block block) {
    return new BlockBody(block.id(), block.range().start(), block.range().end(), block.reason());
  }
}
