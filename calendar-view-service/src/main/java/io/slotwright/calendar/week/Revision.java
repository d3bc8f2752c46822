package io.slotwright.calendar.week;

/// Identifies a state of a post's calendar: two readings of the same revision are equal.
///
/// @param version grows with every change applied to the post
/// @param lapsedHolds the number of its holds that have expired since, without any event: time
///     changes a calendar too
public record Revision(long version, long lapsedHolds) {}
