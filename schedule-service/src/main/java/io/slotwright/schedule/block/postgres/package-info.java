/// Rows and queries.
@NullMarked
package io.slotwright.schedule.block.postgres;

import org.jspecify.annotations.NullMarked;
