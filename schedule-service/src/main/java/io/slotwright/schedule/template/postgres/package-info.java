/// Rows and queries.
@NullMarked
package io.slotwright.schedule.template.postgres;

import org.jspecify.annotations.NullMarked;
