package io.slotwright.schedule.booked.flow;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.schedule.booked.BookedTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Applies the events of booking-service. Times that are over are deleted with the next event, so
/// the copy never grows beyond the upcoming bookings.
@ApplicationScoped
public class FollowBookings {

  private final BookedTimes times;
  private final InstantSource clock;

  FollowBookings(BookedTimes times, InstantSource clock) {
    this.times = times;
    this.clock = clock;
  }

  /// @param bookings the newest state of each
  public Uni<Void> bookings(SqlConnection connection, List<BookingChanged> bookings) {
    List<BookedTime> expected =
        bookings.stream().map(BookedTime::of).flatMap(Optional::stream).toList();
    List<UUID> ended =
        bookings.stream()
            .filter(booking -> BookedTime.of(booking).isEmpty())
            .map(BookingChanged::bookingId)
            .toList();
    Instant now = clock.instant();
    return times
        .put(connection, expected)
        .chain(() -> times.remove(connection, ended))
        .chain(() -> times.removeOver(connection, now));
  }
}
