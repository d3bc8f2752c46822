/// Our own copy of when our posts are booked, without whose the bookings are.
@NullMarked
package io.slotwright.schedule.booked;

import org.jspecify.annotations.NullMarked;
