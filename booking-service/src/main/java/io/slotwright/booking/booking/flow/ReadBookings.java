package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.HistoryEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads bookings for those who may.
@ApplicationScoped
public class ReadBookings {

  private final Bookings bookings;

  ReadBookings(Bookings bookings) {
    this.bookings = bookings;
  }

  public Uni<Entry> open(UUID id, Access access) {
    return bookings.find(id).map(access::to);
  }

  /// Empty when there is none, or none for this caller.
  public Uni<Optional<Booking>> read(UUID id, Access access) {
    return open(id, access)
        .map(
            entry ->
                entry instanceof Entry.Admitted(var booking, var actor)
                    ? Optional.of(booking)
                    : Optional.empty());
  }

  /// What has happened to a booking, in order; empty when there is none, or none for this caller.
  ///
  /// @param after the version that the last entry of the page before led to; 0 for the first page
  public Uni<Optional<List<HistoryEntry>>> history(UUID id, Access access, long after, int limit) {
    return read(id, access)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : bookings.history(id, after, limit).map(Optional::of));
  }

  public Uni<List<Booking>> list(BookingQuery query) {
    return bookings.list(query);
  }
}
