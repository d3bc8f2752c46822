/// Book, change, move, list.
@NullMarked
package io.slotwright.booking.booking.flow;

import org.jspecify.annotations.NullMarked;
