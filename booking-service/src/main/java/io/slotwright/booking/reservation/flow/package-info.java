/// Hold, release, tidy up.
@NullMarked
package io.slotwright.booking.reservation.flow;

import org.jspecify.annotations.NullMarked;
