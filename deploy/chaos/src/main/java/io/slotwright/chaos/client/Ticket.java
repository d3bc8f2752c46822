package io.slotwright.chaos.client;

import io.slotwright.chaos.history.Place;
import java.util.UUID;

/// What a client has, and can prove to have.
sealed interface Ticket {
  Place place();

  /// What proves that it is theirs.
  String token();

  /// How long its services take.
  int minutes();

  record Hold(UUID id, String token, Place place, int minutes) implements Ticket {}

  /// A booking that it knows how to manage.
  ///
  /// @param version as it was last seen
  /// @param sure whether nothing has been asked for since that may yet happen
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
