/// Holds on a post's time that lapse by themselves.
@NullMarked
package io.slotwright.booking.reservation;

import org.jspecify.annotations.NullMarked;
