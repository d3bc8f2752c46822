/// Service points from Kafka.
@NullMarked
package io.slotwright.notification.point.kafka;

import org.jspecify.annotations.NullMarked;
