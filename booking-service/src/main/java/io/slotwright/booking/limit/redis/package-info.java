/// Refusals that PostgreSQL has made, remembered in Redis.
@NullMarked
package io.slotwright.booking.limit.redis;

import org.jspecify.annotations.NullMarked;
