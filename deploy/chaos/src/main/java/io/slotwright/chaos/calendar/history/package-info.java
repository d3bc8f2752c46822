/// What clients of the calendar asked, were told and showed.
@NullMarked
package io.slotwright.chaos.calendar.history;

import org.jspecify.annotations.NullMarked;
