/// Rows and queries.
@NullMarked
package io.slotwright.schedule.legacyimport.postgres;

import org.jspecify.annotations.NullMarked;
