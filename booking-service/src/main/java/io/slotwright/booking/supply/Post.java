package io.slotwright.booking.supply;

import io.slotwright.common.time.Buffers;
import java.util.UUID;

/// A post as booking needs it.
///
/// @param version of the state in schedule-service that this is a copy of
/// @param buffers how long it is kept free around every appointment
/// @param active whether it can be booked at all; false for a deleted one too
public record Post(UUID id, long version, int number, Buffers buffers, boolean active) {}
