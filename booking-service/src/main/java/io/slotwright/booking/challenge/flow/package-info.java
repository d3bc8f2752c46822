/// Making challenges and demanding their solutions.
@NullMarked
package io.slotwright.booking.challenge.flow;

import org.jspecify.annotations.NullMarked;
