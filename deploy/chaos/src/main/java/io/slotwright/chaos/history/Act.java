package io.slotwright.chaos.history;

import java.util.Optional;
import java.util.UUID;

/// What a client requests.
public sealed interface Act {

  /// The wanted place, or the one that the client has.
  Place place();

  /// The place that it wants to occupy; empty when it only concerns one that it has.
  default Optional<Place> wants() {
    return Optional.empty();
  }

  /// A creation, once for each `key`.
  sealed interface Creation extends Act {
    /// The `Idempotency-Key`, of this creation only.
    String key();
  }

  /// A command for a booking at `version`, and at no other.
  sealed interface Command extends Act {
    UUID booking();

    long version();
  }

  record Hold(String key, Place place) implements Creation {
    @Override
    public Optional<Place> wants() {
      return Optional.of(place);
    }
  }

  /// Books without a hold.
  record Book(String key, Place place) implements Creation {
    @Override
    public Optional<Place> wants() {
      return Optional.of(place);
    }
  }

  record BookHold(String key, Place place, UUID hold) implements Creation {}

  record Release(Place place, UUID hold) implements Act {}

  record Cancel(Place place, UUID booking, long version) implements Command {}

  record Move(Place place, Place to, UUID booking, long version) implements Command {
    @Override
    public Optional<Place> wants() {
      return Optional.of(to);
    }
  }

  /// Reads a booking.
  record Look(Place place, UUID booking) implements Act {}
}
