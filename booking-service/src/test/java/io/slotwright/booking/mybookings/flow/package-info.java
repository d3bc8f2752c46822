@NullMarked
package io.slotwright.booking.mybookings.flow;

import org.jspecify.annotations.NullMarked;
