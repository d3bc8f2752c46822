package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.HistoryEntry;
import io.slotwright.common.decision.Decision;
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

  public Uni<Decision<Booking>> open(UUID id, Access access) {
    return bookings.find(id).map(access::to).map(decision -> decision.map(Admitted::booking));
  }

  /// Empty when the booking does not exist or this caller may not see it.
  public Uni<Optional<Booking>> read(UUID id, Access access) {
    return open(id, access)
        .map(
            decision ->
                decision instanceof Decision.Accepted<Booking>(Booking booking)
                    ? Optional.of(booking)
                    : Optional.empty());
  }

  /// The history of a booking, in order; empty when it does not exist or this caller may not see
  /// it.
  ///
  /// @param after the version of the last entry on the previous page; 0 for the first page
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
