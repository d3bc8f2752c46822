/// The time zones that a service point can have.
@NullMarked
package io.slotwright.schedule.timezone;

import org.jspecify.annotations.NullMarked;
