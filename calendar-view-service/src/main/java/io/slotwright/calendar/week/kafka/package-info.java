/// Kafka consumers that update the read model.
@NullMarked
package io.slotwright.calendar.week.kafka;

import org.jspecify.annotations.NullMarked;
