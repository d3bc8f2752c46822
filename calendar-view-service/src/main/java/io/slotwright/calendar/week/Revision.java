package io.slotwright.calendar.week;

/// Names what a post's calendar looks like: two readings of the same revision are equal.
///
/// @param version grows with every change that is applied to the post
/// @param lapsedHolds how many of its holds have lapsed since without anybody having said so: time
///     changes a calendar too
public record Revision(long version, long lapsedHolds) {}
