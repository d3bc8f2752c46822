/// Deliveries in PostgreSQL.
@NullMarked
package io.slotwright.notification.delivery.postgres;

import org.jspecify.annotations.NullMarked;
