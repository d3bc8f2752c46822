package io.slotwright.chaos.client;

import io.slotwright.chaos.history.Place;
import java.util.UUID;

/// A hold or a booking of a client, with its proof of ownership.
sealed interface Ticket {
  Place place();

  /// The proof of ownership.
  String token();

  /// The duration of its services.
  int minutes();

  record Hold(UUID id, String token, Place place, int minutes) implements Ticket {}

  /// A booking that its client can manage.
  ///
  /// @param version as it was last seen
  /// @param sure whether no request after that may still take effect
  record Booking(UUID id, String token, Place place, int minutes, long version, boolean sure)
      implements Ticket {
    Booking unsure() {
      return new Booking(id, token, place, minutes, version, false);
    }

    Booking seen(Place at, long atVersion) {
      return new Booking(id, token, at, minutes, atVersion, true);
    }
  }
}
