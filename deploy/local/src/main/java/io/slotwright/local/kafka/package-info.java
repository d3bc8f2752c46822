/// A single Kafka node in KRaft mode, with the suite's topics.
@NullMarked
package io.slotwright.local.kafka;

import org.jspecify.annotations.NullMarked;
