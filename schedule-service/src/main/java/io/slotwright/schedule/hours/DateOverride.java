package io.slotwright.schedule.hours;

import io.slotwright.schedule.slot.SpecialHours;
import java.time.LocalDate;

/// The hours of one date, in place of the weekly template's.
///
/// @param version the availability version at which it was set, so that one that was removed and
/// set again has another
public record DateOverride(LocalDate date, long version, SpecialHours hours) {}
