/// The web calendar: one page, whose own router interprets the address.
@NullMarked
package io.slotwright.calendar.page.rest;

import org.jspecify.annotations.NullMarked;
