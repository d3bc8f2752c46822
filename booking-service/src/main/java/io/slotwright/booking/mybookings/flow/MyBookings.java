package io.slotwright.booking.mybookings.flow;

import io.slotwright.booking.mybookings.MyBooking;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/// The bookings of one customer, wherever they are.
public interface MyBookings {

  /// The bookings that were made with `email`, in capitals or not, in the order that the
  /// query's time has; without those whose own links have expired.
  ///
  /// @param now what has ended is past
  Uni<List<MyBooking>> list(String email, MyBookingsQuery query, Instant now);
}
