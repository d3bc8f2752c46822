@NullMarked
package io.slotwright.booking.allocation.redis;

import org.jspecify.annotations.NullMarked;
