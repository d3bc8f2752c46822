/// Rows and queries.
@NullMarked
package io.slotwright.schedule.slot.postgres;

import org.jspecify.annotations.NullMarked;
