/// Closed dates and times of a service point that come from calendar files.
@NullMarked
package io.slotwright.schedule.closure;

import org.jspecify.annotations.NullMarked;
