package io.slotwright.booking.booking.flow;

import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.HistoryEntry;
import io.slotwright.booking.booking.Lagging;
import io.slotwright.booking.booking.Lagging.Behind;
import io.slotwright.booking.booking.Step;
import io.slotwright.booking.limit.Quota;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.supply.MovedDay;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// All bookings.
public interface Bookings {

  /// Writes a new booking, its allocation and the event in one statement.
  ///
  /// Fails with [LimitReachedException] when the booking would exceed a quota, with [DidNotTake]
  /// when the time is no longer as it was decided on.
  ///
  /// @param token that opens it; only its hash is kept
  /// @param quotas that it adds to
  Uni<BookingChanged> add(
      SqlConnection connection, Opening opening, Step made, String token, List<Quota> quotas);

  /// Writes a new booking that takes over the allocation of `reservation`, in one statement, if the
  /// reservation is still held. Fails as [#add] beyond a quota.
  ///
  /// @return whether the booking was written
  Uni<Boolean> addFrom(
      SqlConnection connection,
      Reservation reservation,
      Step made,
      String token,
      List<Quota> quotas);

  Uni<Optional<Owned>> find(UUID id);

  /// Like [#find], and locks the row until the transaction ends.
  Uni<Optional<Booking>> lock(SqlConnection connection, UUID id);

  /// Locks the row of a booking. Fails with [ChangedMeanwhile] when it is no longer as `seen`.
  default Uni<Void> lockUnchanged(SqlConnection connection, Booking seen) {
    return lock(connection, seen.id())
        .chain(
            found ->
                found.filter(booking -> booking.version() == seen.version()).isPresent()
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().failure(new ChangedMeanwhile()));
  }

  /// Writes the state and releases the time that the booking no longer occupies. The caller
  /// publishes the event.
  Uni<Void> put(SqlConnection connection, Step step);

  /// Writes the notes of operators.
  Uni<Void> note(SqlConnection connection, Booking booking, HistoryEntry entry);

  /// Writes the customer.
  Uni<Void> contact(SqlConnection connection, Booking booking);

  /// Replaces the booking by its state after `move`, whose appointment is `opening`, all or
  /// nothing: a failure must roll the transaction back. Fails with [DidNotTake] as [#add], and with
  /// [ChangedMeanwhile] when the booking is no longer at the version before `move`, and when two
  /// moves want each other's place at the same time.
  Uni<BookingChanged> move(SqlConnection connection, Opening opening, Step move);

  /// The bookings of `posts` that have yet to take place and touch `within`, kept from changing
  /// until the transaction ends. Of those outside of the hours only the ones behind their clocks.
  Uni<List<Lagging>> lockUpcoming(
      SqlConnection connection, Set<UUID> posts, TimeRange within, Instant now);

  /// The bookings of `days` that are to start after `now`, those outside of the hours included, and
  /// those of the same posts that are behind their clocks, kept from changing until the transaction
  /// ends.
  Uni<List<Lagging>> lockOn(SqlConnection connection, List<MovedDay> days, Instant now);

  /// Writes by how much bookings are behind their clocks, by their ids; zero for not at all.
  Uni<Void> fallBehind(SqlConnection connection, Map<UUID, Behind> behind);

  /// Writes the time of the booking after `step`; its allocation has moved already. The caller
  /// publishes the event.
  Uni<Void> follow(SqlConnection connection, Step step);

  Uni<List<Booking>> list(BookingQuery query);

  /// The newest change among [Undoing#SLIPS] that led to the current state of `booking`.
  Uni<Optional<HistoryEntry>> lastSlip(Booking booking);

  /// The history of a booking, in order.
  ///
  /// @param after the version of the last entry on the previous page; 0 for the first page
  Uni<List<HistoryEntry>> history(UUID id, long after, int limit);

  /// A booking with the hash of the token that opens it.
  record Owned(Booking booking, byte[] tokenHash) {}
}
