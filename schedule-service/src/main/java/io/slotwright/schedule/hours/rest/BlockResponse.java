package io.slotwright.schedule.hours.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.schedule.decision.rest.Creations.Created;
import io.slotwright.schedule.slot.Block;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A block as clients see it.
///
/// @param reason for operators of its organisation only
@Schema(
    examples =
        """
        {"id": "0190a000-0000-7000-8000-000000000091", "starts_at": "2026-11-24T10:00:00Z",
         "ends_at": "2026-11-24T11:00:00Z", "reason": "lift repair"}
        """)
public record BlockResponse(
    UUID id,
    Instant startsAt,
    Instant endsAt,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "For operators of its organisation only")
        @Nullable String reason)
    implements Created {

  public static BlockResponse of(Block block) {
    return new BlockResponse(
        block.id(), block.range().start(), block.range().end(), block.reason());
  }

  BlockResponse seenBy(boolean insider) {
    return insider ? this : new BlockResponse(id, startsAt, endsAt, null);
  }
}
