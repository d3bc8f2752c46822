/// The real parts that the clients meet: two replicas and what they need.
@NullMarked
package io.slotwright.chaos.stack;

import org.jspecify.annotations.NullMarked;
