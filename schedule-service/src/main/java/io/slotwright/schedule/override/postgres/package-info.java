/// Rows and queries.
@NullMarked
package io.slotwright.schedule.override.postgres;

import org.jspecify.annotations.NullMarked;
