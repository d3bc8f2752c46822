@NullMarked
package io.slotwright.booking.availability.postgres;

import org.jspecify.annotations.NullMarked;
