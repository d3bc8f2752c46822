/// Changes of the tables that the index follows, read from PostgreSQL.
@NullMarked
package io.slotwright.booking.index.postgres;

import org.jspecify.annotations.NullMarked;
