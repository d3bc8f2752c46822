/// Telling whoever looks at a calendar that it has changed.
@NullMarked
package io.slotwright.calendar.live;

import org.jspecify.annotations.NullMarked;
