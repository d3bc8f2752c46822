/// When customers are reminded of their bookings.
@NullMarked
package io.slotwright.notification.reminder;

import org.jspecify.annotations.NullMarked;
