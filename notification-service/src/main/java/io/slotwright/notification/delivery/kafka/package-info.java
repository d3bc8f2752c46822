/// Bookings from Kafka.
@NullMarked
package io.slotwright.notification.delivery.kafka;

import org.jspecify.annotations.NullMarked;
