package io.slotwright.acceptance.history;

import java.time.Instant;

/// The last acknowledgement of a customer's booking.
///
/// @param cancelled whether the cancellation was acknowledged
public record AcknowledgedBooking(
    String booking,
    String manageToken,
    String post,
    Instant startsAt,
    Instant occupiedUntil,
    String email,
    boolean cancelled) {}
