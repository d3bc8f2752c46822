package io.slotwright.calendar.live.rest;

import io.slotwright.calendar.live.Since;
import java.util.Optional;

/// The id of an event, `epoch.version`: with it a client returns.
final class EventId {

  /// What was never sent as an id is no version of any epoch: such a client gets all cells.
  private static final Since UNKNOWN = new Since(Optional.of(""), 0);

  private EventId() {}

  static Since read(String id) {
    int dot = id.lastIndexOf('.');
    try {
      return dot < 0
          ? UNKNOWN
          : new Since(Optional.of(id.substring(0, dot)), Long.parseLong(id.substring(dot + 1)));
    } catch (NumberFormatException notOurs) {
      return UNKNOWN;
    }
  }
}
