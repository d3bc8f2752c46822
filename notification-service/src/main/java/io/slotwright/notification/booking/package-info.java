/// Bookings as they are now, as far as this service has heard.
@NullMarked
package io.slotwright.notification.booking;

import org.jspecify.annotations.NullMarked;
