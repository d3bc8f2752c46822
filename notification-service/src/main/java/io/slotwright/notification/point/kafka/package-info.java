/// Kafka consumers for service points.
@NullMarked
package io.slotwright.notification.point.kafka;

import org.jspecify.annotations.NullMarked;
