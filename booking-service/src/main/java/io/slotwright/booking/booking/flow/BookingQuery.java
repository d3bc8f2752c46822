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
/// @param after the last of the page before; null for the first page
/// @param limit how many at most
public record BookingQuery(
    UUID servicePointId, TimeRange within, Filter filter, @Nullable Place after, int limit) {

  /// What the bookings have in common.
  ///
  /// @param statuses empty for all
  /// @param displaced whether they are displaced or are not; null for both
  public record Filter(Set<BookingStatus> statuses, @Nullable Boolean displaced) {

    public Filter {
      statuses = Set.copyOf(statuses);
    }

    public boolean isOfDisplaced() {
      return displaced != null && displaced;
    }
  }

  /// A place in the list.
  public record Place(Instant startsAt, UUID id) {}
}
