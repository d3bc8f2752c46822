/// The calendar's promises, and the search for breaches of them in histories.
@NullMarked
package io.slotwright.chaos.calendar.check;

import org.jspecify.annotations.NullMarked;
