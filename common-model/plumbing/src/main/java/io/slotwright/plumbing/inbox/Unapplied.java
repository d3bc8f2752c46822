package io.slotwright.plumbing.inbox;

import io.slotwright.plumbing.pace.Reason;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record that cannot be applied, and why, in words that repeat nothing of it.
record Unapplied(ConsumerRecord<String, byte[]> record, String reason) {

  static Unapplied because(Throwable failure, ConsumerRecord<String, byte[]> record) {
    return new Unapplied(record, Reason.of(failure));
  }
}
