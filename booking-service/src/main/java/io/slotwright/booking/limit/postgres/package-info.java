/// Counts of guests' holds and bookings in PostgreSQL, which decide.
@NullMarked
package io.slotwright.booking.limit.postgres;

import org.jspecify.annotations.NullMarked;
