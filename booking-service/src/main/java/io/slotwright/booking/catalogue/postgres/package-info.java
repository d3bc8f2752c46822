/// The catalogue in PostgreSQL.
@NullMarked
package io.slotwright.booking.catalogue.postgres;

import org.jspecify.annotations.NullMarked;
