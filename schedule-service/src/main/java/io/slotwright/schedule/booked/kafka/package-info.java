/// What booking-service tells.
@NullMarked
package io.slotwright.schedule.booked.kafka;

import org.jspecify.annotations.NullMarked;
