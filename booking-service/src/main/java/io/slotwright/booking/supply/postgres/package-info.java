/// The copy of the supply as rows.
@NullMarked
package io.slotwright.booking.supply.postgres;

import org.jspecify.annotations.NullMarked;
