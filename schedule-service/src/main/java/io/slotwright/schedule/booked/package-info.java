/// Our own copy of the times at which our posts are booked, without the customers.
@NullMarked
package io.slotwright.schedule.booked;

import org.jspecify.annotations.NullMarked;
