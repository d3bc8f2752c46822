package io.slotwright.schedule.booked;

/// What a change does to upcoming bookings.
///
/// @param displaced those that lose their time
/// @param kept how many keep their instant; in another time zone, their wall-clock time is another
public record Displacement(UpcomingTimes displaced, long kept) {}
