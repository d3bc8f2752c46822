/// Proof that bookings cannot collide: random clients, faults of every part, and checkers of
/// what was told.
@NullMarked
package io.slotwright.chaos;

import org.jspecify.annotations.NullMarked;
