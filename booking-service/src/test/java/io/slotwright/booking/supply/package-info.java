@NullMarked
package io.slotwright.booking.supply;

import org.jspecify.annotations.NullMarked;
