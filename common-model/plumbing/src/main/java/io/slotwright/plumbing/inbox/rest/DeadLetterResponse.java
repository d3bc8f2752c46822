package io.slotwright.plumbing.inbox.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.plumbing.inbox.DeadLetter;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A dead letter in JSON; its fields are those of [DeadLetter].
@JsonInclude
@Schema(
    examples =
        """
        {"id": "0190a000-0000-7000-8000-0000000000f7",
         "topic": "slotwright.booking.booking.v1", "partition": 3, "offset": 4711,
         "key": "0190a000-0000-7000-8000-0000000000a1", "reason": "pg 22021", "replays": 0,
         "died_at": "2026-11-20T12:00:00Z", "applied_at": null}
        """)
record DeadLetterResponse(
    UUID id,
    String topic,
    int partition,
    long offset,
    @Schema(nullable = true) @Nullable String key,
    @Schema(description = "The kinds of the failure and its causes, as of the last try")
        String reason,
    @Schema(description = "How many replays failed") int replays,
    Instant diedAt,
    @Schema(nullable = true, description = "When a replay succeeded") @Nullable Instant appliedAt) {

  static DeadLetterResponse of(DeadLetter letter) {
    return new DeadLetterResponse(
        letter.id(),
        letter.topic(),
        letter.partition(),
        letter.offset(),
        letter.key(),
        letter.reason(),
        letter.replays(),
        letter.diedAt(),
        letter.appliedAt());
  }
}
