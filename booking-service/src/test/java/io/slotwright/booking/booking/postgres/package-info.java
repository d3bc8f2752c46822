@NullMarked
package io.slotwright.booking.booking.postgres;

import org.jspecify.annotations.NullMarked;
