package io.slotwright.chaos.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// What the database has in the end, when nothing is under way any more.
///
/// @param made what came of each `Idempotency-Key`
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
  /// @param state as it was written
  public record Hold(UUID id, long version, Place place, String state, Instant until) {
    public boolean isLiveAt(Instant moment) {
      return state.equals("held") && until.isAfter(moment);
    }

    /// Whether it holds nothing any more, and has not become a booking.
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
  /// @param key of the creation that it came of, which its customer's address tells
  public record Booking(UUID id, String key, long version, boolean live, Place place) {}

  /// An entry of a booking's history.
  ///
  /// @param version of the booking, after it
  /// @param live whether it occupies `place` after it
  public record Change(UUID booking, long version, boolean live, Place place) {}

  /// All that must have been published: what made a hold, and every change of a booking. The end of
  /// a hold is left out, for holds lapse at any time.
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
