/// The real components of a run: two replicas and what they need.
@NullMarked
package io.slotwright.chaos.stack;

import org.jspecify.annotations.NullMarked;
