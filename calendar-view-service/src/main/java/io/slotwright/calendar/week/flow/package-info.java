/// Use cases and ports for reading weeks and applying events.
@NullMarked
package io.slotwright.calendar.week.flow;

import org.jspecify.annotations.NullMarked;
