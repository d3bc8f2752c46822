@NullMarked
package io.slotwright.booking.challenge;

import org.jspecify.annotations.NullMarked;
