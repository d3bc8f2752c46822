/// Rows and queries.
@NullMarked
package io.slotwright.schedule.hours.postgres;

import org.jspecify.annotations.NullMarked;
