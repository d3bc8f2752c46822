/// Events consumed from schedule-service.
@NullMarked
package io.slotwright.booking.supply.kafka;

import org.jspecify.annotations.NullMarked;
