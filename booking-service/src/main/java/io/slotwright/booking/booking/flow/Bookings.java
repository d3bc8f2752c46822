package io.slotwright.booking.booking.flow;

import io.slotwright.booking.allocation.flow.Recording.Outcome;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.Event;
import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// All bookings.
public interface Bookings {

  /// Writes a new booking and its allocation, in one statement.
  ///
  /// @param token that opens it; only its hash is kept
  Uni<Outcome<BookingChanged>> add(
      SqlConnection connection,
      Opening opening,
      Booking booking,
      String token,
      BookingChanged event);

  /// Writes a new booking that takes over the allocation of `reservation`, in one statement, if
  /// that still holds.
  ///
  /// @return whether it did
  Uni<Boolean> addFrom(
      SqlConnection connection,
      Reservation reservation,
      Booking booking,
      String token,
      Instant now,
      List<Event> events);

  Uni<Optional<Owned>> find(UUID id);

  /// As [#find], and keeps everybody else from changing it until the transaction ends.
  Uni<Optional<Booking>> lock(SqlConnection connection, UUID id);

  /// Writes the state, and gives the time back when the state no longer occupies it.
  Uni<Void> put(SqlConnection connection, Booking booking);

  /// Puts `moved`, whose appointment is `opening`, in the place of its version before, all or
  /// nothing: when it does not come to [Outcome.Recorded] the transaction must be rolled back.
  /// Fails with [ChangedMeanwhile] when the booking is no longer at the version of `before`.
  Uni<Outcome<BookingChanged>> move(
      SqlConnection connection,
      Opening opening,
      Booking before,
      Booking moved,
      BookingChanged event);

  /// The bookings of `posts` that have yet to take place and touch `within`, kept from changing
  /// until the transaction ends.
  Uni<List<Booking>> lockUpcoming(
      SqlConnection connection, Set<UUID> posts, TimeRange within, Instant now);

  Uni<List<Booking>> list(BookingQuery query);

  /// A booking with the hash of the token that opens it.
  record Owned(Booking booking, byte[] tokenHash) {}
}
