package io.slotwright.calendar.week;

import io.slotwright.common.time.TimeRange;

/// A stretch of time that an operator's draft opens or takes out.
public record Patch(TimeRange range, boolean opens) {}
