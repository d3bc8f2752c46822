package io.slotwright.booking.supply;

import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;

/// A service point as booking needs it.
///
/// @param version of the schedule-service's state that this is a copy of
/// @param autoConfirm whether a new booking is confirmed at once, or waits for an operator
/// @param minNotice how long before its start a booking must be made
/// @param horizon how far ahead a booking may start
/// @param hold how long a reservation holds
public record ServicePoint(
    UUID id,
    long version,
    UUID organisationId,
    String name,
    ZoneId timezone,
    boolean autoConfirm,
    Duration minNotice,
    Duration horizon,
    Duration hold) {}
