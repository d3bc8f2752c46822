@NullMarked
package io.slotwright.booking.confirmation;

import org.jspecify.annotations.NullMarked;
