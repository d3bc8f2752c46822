/// Solutions that were used, in PostgreSQL.
@NullMarked
package io.slotwright.booking.challenge.postgres;

import org.jspecify.annotations.NullMarked;
