/// Sending changes of a calendar to the clients that watch it.
@NullMarked
package io.slotwright.calendar.live;

import org.jspecify.annotations.NullMarked;
