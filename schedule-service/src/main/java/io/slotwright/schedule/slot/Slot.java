package io.slotwright.schedule.slot;

import io.slotwright.common.time.TimeRange;

/// One interval that a post offers.
///
/// @param blocked whether an operator took out some of it, so that nobody can book it
public record Slot(TimeRange range, boolean blocked) {}
