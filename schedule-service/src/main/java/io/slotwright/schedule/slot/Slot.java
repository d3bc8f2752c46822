package io.slotwright.schedule.slot;

import io.slotwright.common.time.TimeRange;

/// One interval that a post offers.
///
/// @param blocked whether an operator has blocked any part of it, so that no client can book it
public record Slot(TimeRange range, boolean blocked) {}
