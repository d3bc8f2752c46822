/// What schedule-service tells.
@NullMarked
package io.slotwright.booking.supply.kafka;

import org.jspecify.annotations.NullMarked;
