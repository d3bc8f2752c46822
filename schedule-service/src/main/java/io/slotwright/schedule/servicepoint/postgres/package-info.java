/// Rows and queries.
@NullMarked
package io.slotwright.schedule.servicepoint.postgres;

import org.jspecify.annotations.NullMarked;
