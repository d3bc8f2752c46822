/// Events consumed from booking-service.
@NullMarked
package io.slotwright.schedule.booked.kafka;

import org.jspecify.annotations.NullMarked;
