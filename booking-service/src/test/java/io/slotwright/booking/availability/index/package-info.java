@NullMarked
package io.slotwright.booking.availability.index;

import org.jspecify.annotations.NullMarked;
