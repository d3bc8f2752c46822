/// What other services say, off Kafka.
@NullMarked
package io.slotwright.calendar.week.kafka;

import org.jspecify.annotations.NullMarked;
