@NullMarked
package io.slotwright.booking.mybookings;

import org.jspecify.annotations.NullMarked;
