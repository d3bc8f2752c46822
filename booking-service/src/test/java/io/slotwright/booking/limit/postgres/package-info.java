@NullMarked
package io.slotwright.booking.limit.postgres;

import org.jspecify.annotations.NullMarked;
