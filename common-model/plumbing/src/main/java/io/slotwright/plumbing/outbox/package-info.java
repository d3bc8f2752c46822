/// Telling other services what happened, in the same transaction in which it happened.
@NullMarked
package io.slotwright.plumbing.outbox;

import org.jspecify.annotations.NullMarked;
