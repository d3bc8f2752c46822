/// Keeping requests until they are confirmed or lapse.
@NullMarked
package io.slotwright.booking.confirmation.flow;

import org.jspecify.annotations.NullMarked;
