@NullMarked
package io.slotwright.booking.race;

import org.jspecify.annotations.NullMarked;
