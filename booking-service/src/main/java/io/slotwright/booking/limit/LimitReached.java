package io.slotwright.booking.limit;

import java.time.Duration;

/// The limit because of which a guest must wait.
///
/// @param most how many are allowed
/// @param pause until the next attempt can succeed
public record LimitReached(Limit limit, int most, Duration pause) {}
