/// How time of a post comes to be occupied, whoever occupies it.
@NullMarked
package io.slotwright.booking.allocation.flow;

import org.jspecify.annotations.NullMarked;
