/// Service points in PostgreSQL.
@NullMarked
package io.slotwright.notification.point.postgres;

import org.jspecify.annotations.NullMarked;
