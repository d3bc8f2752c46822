/// Holds on a post's time that expire by themselves.
@NullMarked
package io.slotwright.booking.reservation;

import org.jspecify.annotations.NullMarked;
