@NullMarked
package io.slotwright.booking.reservation.postgres;

import org.jspecify.annotations.NullMarked;
