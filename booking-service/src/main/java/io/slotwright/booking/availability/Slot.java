package io.slotwright.booking.availability;

import io.slotwright.common.time.TimeRange;
import java.time.LocalDate;

/// One interval that a post offers.
///
/// @param date the local date whose post-day it belongs to
/// @param dayVersion the version of that post-day; a later writer compares it to detect a change
public record Slot(TimeRange range, LocalDate date, long dayVersion) {}
