@NullMarked
package io.slotwright.booking.limit;

import org.jspecify.annotations.NullMarked;
