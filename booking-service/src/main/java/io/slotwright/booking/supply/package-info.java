/// Our own copy of what schedule-service offers: points, posts and their days.
@NullMarked
package io.slotwright.booking.supply;

import org.jspecify.annotations.NullMarked;
