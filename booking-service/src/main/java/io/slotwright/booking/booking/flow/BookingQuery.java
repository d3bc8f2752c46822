package io.slotwright.booking.booking.flow;

import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which bookings of a point to list, ascending by start.
///
/// @param within in which they start
/// @param statuses empty for all
/// @param after the last of the page before; null for the first page
/// @param limit how many at most
public record BookingQuery(
    UUID servicePointId,
    TimeRange within,
    Set<BookingStatus> statuses,
    @Nullable Place after,
    int limit) {

  public BookingQuery {
    statuses = Set.copyOf(statuses);
  }

  /// A place in the list.
  public record Place(Instant startsAt, UUID id) {}
}
