package io.slotwright.plumbing.outbox;

import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;

/// An event as a row of the table `outbox`.
record OutboxRecord(String topic, String key, String type, String payload) {

  static OutboxRecord of(Event event) {
    return new OutboxRecord(event.topic(), event.key(), event.type(), EventJson.write(event));
  }
}
