@NullMarked
package io.slotwright.booking.reservation;

import org.jspecify.annotations.NullMarked;
