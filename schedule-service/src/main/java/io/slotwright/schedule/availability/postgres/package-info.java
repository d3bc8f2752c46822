/// Rows and queries.
@NullMarked
package io.slotwright.schedule.availability.postgres;

import org.jspecify.annotations.NullMarked;
