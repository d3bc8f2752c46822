/// Rows and queries.
@NullMarked
package io.slotwright.schedule.booked.postgres;

import org.jspecify.annotations.NullMarked;
