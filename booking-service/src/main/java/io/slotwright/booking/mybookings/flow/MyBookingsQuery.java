package io.slotwright.booking.mybookings.flow;

import io.slotwright.booking.mybookings.BookingPeriod;
import io.slotwright.plumbing.http.Keyset;
import org.jspecify.annotations.Nullable;

/// The part of their bookings that a customer wants to see.
///
/// @param after the last of the page before; null for the first page
/// @param limit how many at most
public record MyBookingsQuery(BookingPeriod period, @Nullable Keyset after, int limit) {}
