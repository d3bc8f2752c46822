/// The web calendar: one page, whose own router shows whatever its address says.
@NullMarked
package io.slotwright.calendar.page.rest;

import org.jspecify.annotations.NullMarked;
