@NullMarked
package io.slotwright.booking.booking;

import org.jspecify.annotations.NullMarked;
