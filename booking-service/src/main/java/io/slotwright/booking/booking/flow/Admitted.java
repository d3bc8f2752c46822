package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Booking;

/// A caller who may access a booking.
///
/// @param actor the role in which the caller acts
record Admitted(Booking booking, Actor actor) {}
