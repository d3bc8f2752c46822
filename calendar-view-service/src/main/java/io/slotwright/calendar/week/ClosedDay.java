package io.slotwright.calendar.week;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A date on which an override or an imported closure closes a post; not one that merely has no
/// hours.
///
/// @param date at the post's service point
/// @param reason for colleagues
public record ClosedDay(LocalDate date, @Nullable String reason) {}
