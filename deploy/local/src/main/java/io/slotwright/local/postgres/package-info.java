/// PostgreSQL with a database and a user per service.
@NullMarked
package io.slotwright.local.postgres;

import org.jspecify.annotations.NullMarked;
