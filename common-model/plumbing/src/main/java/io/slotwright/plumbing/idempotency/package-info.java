/// Requests that a client may retry without repeating their effect.
@NullMarked
package io.slotwright.plumbing.idempotency;

import org.jspecify.annotations.NullMarked;
