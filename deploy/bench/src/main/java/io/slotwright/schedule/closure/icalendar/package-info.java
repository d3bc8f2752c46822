/// What is measured inside the package of the same name.
@NullMarked
package io.slotwright.schedule.closure.icalendar;

import org.jspecify.annotations.NullMarked;
