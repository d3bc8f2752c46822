/// Writing an allocation, in one statement.
@NullMarked
package io.slotwright.booking.allocation.postgres;

import org.jspecify.annotations.NullMarked;
