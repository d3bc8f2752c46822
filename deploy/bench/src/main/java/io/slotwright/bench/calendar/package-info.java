/// Measures the calendar view service beside the limits of the machine.
@NullMarked
package io.slotwright.bench.calendar;

import org.jspecify.annotations.NullMarked;
