package io.slotwright.plumbing.inbox;

import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Records to apply together: events in partition order, and those that are none.
record Batch<E extends Event>(List<Received<E>> received, List<Unapplied> unapplied) {

  /// An event and the record it came in.
  record Received<E extends Event>(ConsumerRecord<String, byte[]> record, E event) {}

  static <E extends Event> Batch<E> of(
      Iterable<ConsumerRecord<String, byte[]>> records, Class<E> type) {
    List<Received<E>> received = new ArrayList<>();
    List<Unapplied> unapplied = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        received.add(new Received<>(record, EventJson.read(record.value(), type)));
      } catch (IOException | RuntimeException unreadable) {
        unapplied.add(Unapplied.because(unreadable, record));
      }
    }
    return new Batch<>(received, unapplied);
  }

  List<E> events() {
    return received.stream().map(Received::event).toList();
  }

  boolean isOfSeveral() {
    return received.size() > 1;
  }

  /// The same records in the same order, each event in a batch of its own.
  Stream<Batch<E>> apart() {
    return Stream.concat(
        Stream.of(new Batch<E>(List.of(), unapplied)),
        received.stream().map(each -> new Batch<>(List.of(each), List.of())));
  }

  /// The same records, none of which is applied.
  Batch<E> givenUp(Throwable why) {
    return new Batch<>(
        List.of(),
        Stream.concat(
                unapplied.stream(),
                received.stream().map(each -> Unapplied.because(why, each.record())))
            .toList());
  }
}
