/// Weeks as JSON: the one shape that HTTP answers and pushed updates share.
@NullMarked
package io.slotwright.calendar.week.json;

import org.jspecify.annotations.NullMarked;
