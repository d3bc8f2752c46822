/// Tokens that let a guest manage their own reservations and bookings.
@NullMarked
package io.slotwright.common.token;

import org.jspecify.annotations.NullMarked;
