package io.slotwright.plumbing.inbox;

import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// The result of one Kafka poll: events in partition order, and unreadable records.
record Batch<E extends Event>(List<E> events, List<ConsumerRecord<String, byte[]>> unreadable) {

  static <E extends Event> Batch<E> of(
      Iterable<ConsumerRecord<String, byte[]>> records, Class<E> type) {
    List<E> events = new ArrayList<>();
    List<ConsumerRecord<String, byte[]>> unreadable = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        events.add(EventJson.read(record.value(), type));
      } catch (IOException | RuntimeException poison) {
        unreadable.add(record);
      }
    }
    return new Batch<>(events, unreadable);
  }
}
