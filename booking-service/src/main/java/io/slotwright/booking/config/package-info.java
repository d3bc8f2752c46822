/// The documented, validated settings of booking-service.
@NullMarked
package io.slotwright.booking.config;

import org.jspecify.annotations.NullMarked;
