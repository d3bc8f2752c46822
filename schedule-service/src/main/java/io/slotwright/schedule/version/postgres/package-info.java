/// Rows and queries.
@NullMarked
package io.slotwright.schedule.version.postgres;

import org.jspecify.annotations.NullMarked;
