package io.slotwright.acceptance.history;

import java.time.Instant;

/// What a customer was told last about a booking of theirs.
///
/// @param cancelled whether they were told that it is cancelled
public record Told(
    String booking,
    String manageToken,
    String post,
    Instant startsAt,
    Instant occupiedUntil,
    String email,
    boolean cancelled) {}
