/// Consuming events of other services, each applied once, in the same transaction as its effect.
@NullMarked
package io.slotwright.plumbing.inbox;

import org.jspecify.annotations.NullMarked;
