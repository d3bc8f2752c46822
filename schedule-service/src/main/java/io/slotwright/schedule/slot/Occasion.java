package io.slotwright.schedule.slot;

/// On what occasion days are generated again.
///
/// @param release of the time zone database that they are generated with
/// @param samePlan whether nothing that operators decide has changed since they were published:
///     days that differ nevertheless have other clocks
public record Occasion(String release, boolean samePlan) {}
