package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.flow.Bookings.Owned;
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

  /// Empty when there is none, or none for this caller.
  public Uni<Optional<Booking>> read(UUID id, Access access) {
    return bookings
        .find(id)
        .map(found -> found.filter(owned -> access.to(owned).isPresent()).map(Owned::booking));
  }

  public Uni<List<Booking>> list(BookingQuery query) {
    return bookings.list(query);
  }
}
