package io.slotwright.chaos.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The database's final state, with no operation in flight.
///
/// @param made the result of each `Idempotency-Key`
/// @param readAt when it was read
public record Truth(
    List<Hold> holds,
    List<Booking> bookings,
    List<Change> changes,
    Map<String, UUID> made,
    Instant readAt) {

  /// A reservation.
  ///
  /// @param version of its last change
  /// @param state as it is stored
  public record Hold(UUID id, long version, SlotSpan span, String state, Instant until) {
    public boolean isLiveAt(Instant moment) {
      return state.equals("held") && until.isAfter(moment);
    }

    /// Whether it holds nothing any more and has not become a booking.
    public boolean isGoneAt(Instant moment) {
      return isReleased()
          || state.equals("expired")
          || (state.equals("held") && !until.isAfter(moment));
    }

    public boolean isReleased() {
      return state.equals("released");
    }
  }

  /// A booking.
  ///
  /// @param key of its creation, from its customer's address
  public record Booking(UUID id, String key, long version, boolean live, SlotSpan span) {}

  /// An entry of a booking's history.
  ///
  /// @param version of the booking, after it
  /// @param live whether it occupies `span` after the change
  public record Change(UUID booking, long version, boolean live, SlotSpan span) {}

  /// Everything that must have been published: the creation of a hold, and every change of a
  /// booking. The end of a hold is left out, because holds expire at any time.
  public Stream<Published> written() {
    return Stream.concat(
        holds.stream().map(hold -> new Published(hold.id(), Published.FIRST)),
        changes.stream().map(change -> new Published(change.booking(), change.version())));
  }

  public Truth {
    holds = List.copyOf(holds);
    bookings = List.copyOf(bookings);
    changes = List.copyOf(changes);
    made = Map.copyOf(made);
  }
}
