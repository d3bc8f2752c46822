/// Weeks as JSON, in the one form shared by HTTP responses and pushed updates.
@NullMarked
package io.slotwright.calendar.week.json;

import org.jspecify.annotations.NullMarked;
