/// Redis with an append-only file.
@NullMarked
package io.slotwright.local.redis;

import org.jspecify.annotations.NullMarked;
