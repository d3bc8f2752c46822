@NullMarked
package io.slotwright.booking.availability;

import org.jspecify.annotations.NullMarked;
