/// Keeps our copy of the supply current, and bookings that lose their time marked.
@NullMarked
package io.slotwright.booking.supply.flow;

import org.jspecify.annotations.NullMarked;
