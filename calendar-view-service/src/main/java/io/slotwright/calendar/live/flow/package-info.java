/// Watching calendars for change.
@NullMarked
package io.slotwright.calendar.live.flow;

import org.jspecify.annotations.NullMarked;
