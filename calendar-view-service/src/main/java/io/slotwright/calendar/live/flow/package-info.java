/// Watching calendars for changes.
@NullMarked
package io.slotwright.calendar.live.flow;

import org.jspecify.annotations.NullMarked;
