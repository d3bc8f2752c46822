package io.slotwright.calendar.week;

import java.time.ZoneId;
import java.util.UUID;

/// A post as its calendar shows it.
///
/// @param timezone the zone of its service point
public record Post(
    UUID id, UUID servicePointId, int number, String name, boolean active, ZoneId timezone) {}
