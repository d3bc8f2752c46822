/// How time of a post comes to be occupied by holds and bookings.
@NullMarked
package io.slotwright.booking.allocation;

import org.jspecify.annotations.NullMarked;
