/// Links, and the bookings behind them, in PostgreSQL.
@NullMarked
package io.slotwright.booking.mybookings.postgres;

import org.jspecify.annotations.NullMarked;
