/// Requests that wait to be confirmed, in PostgreSQL.
@NullMarked
package io.slotwright.booking.confirmation.postgres;

import org.jspecify.annotations.NullMarked;
