/// The web calendar: one page, whose own router interprets the address.
@NullMarked
package io.slotwright.calendar.page;

import org.jspecify.annotations.NullMarked;
