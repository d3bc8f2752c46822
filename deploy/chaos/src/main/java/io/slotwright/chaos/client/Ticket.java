package io.slotwright.chaos.client;

import io.slotwright.chaos.history.SlotSpan;
import java.util.UUID;

/// A hold or a booking of a client, with its proof of ownership.
sealed interface Ticket {
  SlotSpan span();

  /// The proof of ownership.
  String token();

  /// The duration of its services.
  int minutes();

  record Hold(UUID id, String token, SlotSpan span, int minutes) implements Ticket {}

  /// A booking that its client can manage.
  ///
  /// @param version as it was last seen
  /// @param sure whether no request after that may still take effect
  record Booking(UUID id, String token, SlotSpan span, int minutes, long version, boolean sure)
      implements Ticket {
    Booking unsure() {
      return new Booking(id, token, span, minutes, version, false);
    }

    Booking seen(SlotSpan at, long atVersion) {
      return new Booking(id, token, at, minutes, atVersion, true);
    }
  }
}
