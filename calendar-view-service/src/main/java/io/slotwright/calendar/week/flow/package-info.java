/// Reading weeks and following what other services say.
@NullMarked
package io.slotwright.calendar.week.flow;

import org.jspecify.annotations.NullMarked;
