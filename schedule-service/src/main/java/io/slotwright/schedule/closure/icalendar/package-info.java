/// Calendar files (RFC 5545) as closures. Pure, but for the library that reads and repeats.
@NullMarked
package io.slotwright.schedule.closure.icalendar;

import org.jspecify.annotations.NullMarked;
