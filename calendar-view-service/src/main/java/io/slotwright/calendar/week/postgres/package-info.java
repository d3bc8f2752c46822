/// The read model in PostgreSQL.
@NullMarked
package io.slotwright.calendar.week.postgres;

import org.jspecify.annotations.NullMarked;
