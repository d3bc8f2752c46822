/// Makes the read model anew from all records of its topics, while the calendar goes on.
@NullMarked
package io.slotwright.calendar.rebuild;

import org.jspecify.annotations.NullMarked;
