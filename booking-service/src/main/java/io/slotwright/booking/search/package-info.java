/// Finds what can be booked: openings, dates, recommendations, one exact time.
@NullMarked
package io.slotwright.booking.search;

import org.jspecify.annotations.NullMarked;
