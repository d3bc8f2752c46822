@NullMarked
package io.slotwright.booking.index;

import org.jspecify.annotations.NullMarked;
