package io.slotwright.schedule.slot;

import org.jspecify.annotations.Nullable;

/// That a date is closed, by an override or an imported closure.
///
/// @param reason for colleagues
public record Closed(@Nullable String reason) {}
