package io.slotwright.schedule.timezone;

import java.util.UUID;

/// A service point whose published days a release of the time zone database has changed.
///
/// @param days how many days of its posts were published again
/// @param bookingsMoved how many bookings of these days keep their wall-clock time: their instant
///     moves
/// @param bookingsNotMoved how many keep their instant, because slots of before have no
///     counterpart: they are displaced where it is no longer offered
public record PointWithNewClocks(
    UUID servicePointId,
    String name,
    String timezone,
    long days,
    long bookingsMoved,
    long bookingsNotMoved) {}
