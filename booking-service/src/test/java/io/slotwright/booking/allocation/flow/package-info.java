@NullMarked
package io.slotwright.booking.allocation.flow;

import org.jspecify.annotations.NullMarked;
