@NullMarked
package io.slotwright.booking.mybookings.postgres;

import org.jspecify.annotations.NullMarked;
