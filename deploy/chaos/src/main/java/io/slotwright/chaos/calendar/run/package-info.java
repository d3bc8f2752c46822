/// A run for the calendar: rounds of readers, viewers and faults, and the report.
@NullMarked
package io.slotwright.chaos.calendar.run;

import org.jspecify.annotations.NullMarked;
