package io.slotwright.calendar.week;

import io.slotwright.common.time.TimeRange;

/// A period with one status.
public record Segment(TimeRange range, CellStatus status) {}
