/// Rows and queries.
@NullMarked
package io.slotwright.schedule.draft.postgres;

import org.jspecify.annotations.NullMarked;
