/// Connections to PostgreSQL: pool, plans, timeouts and health.
@NullMarked
package io.slotwright.plumbing.postgres;

import org.jspecify.annotations.NullMarked;
