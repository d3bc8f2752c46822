@NullMarked
package io.slotwright.booking.availability.flow;

import org.jspecify.annotations.NullMarked;
