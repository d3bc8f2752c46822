/// Publishing events to other services, stored in the same transaction as the change.
@NullMarked
package io.slotwright.plumbing.outbox;

import org.jspecify.annotations.NullMarked;
