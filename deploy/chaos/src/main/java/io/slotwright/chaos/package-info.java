/// Tests that bookings cannot collide: random clients, faults of every component, and checks of the
/// recorded history.
@NullMarked
package io.slotwright.chaos;

import org.jspecify.annotations.NullMarked;
