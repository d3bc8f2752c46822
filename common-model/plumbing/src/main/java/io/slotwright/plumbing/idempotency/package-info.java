/// Requests that may be repeated without happening twice.
@NullMarked
package io.slotwright.plumbing.idempotency;

import org.jspecify.annotations.NullMarked;
