/// The week of a post as 336 half-hour cells of wall clock. Plain Java: time and data are passed
/// in.
@NullMarked
package io.slotwright.calendar.week;

import org.jspecify.annotations.NullMarked;
