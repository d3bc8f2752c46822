package io.slotwright.plumbing.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record that this service could not apply. Its content is not shown: it may contain personal
/// data.
///
/// @param key of the record; null for none
/// @param reason the kinds of the failure and its causes, as of the last try
/// @param replays how many replays failed
/// @param appliedAt when a replay succeeded; null while it is not applied
public record DeadLetter(
    UUID id,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    String reason,
    int replays,
    Instant diedAt,
    @Nullable Instant appliedAt) {}
