/// Forgetting a customer, and proving what is left of them.
@NullMarked
package io.slotwright.booking.erasure;

import org.jspecify.annotations.NullMarked;
