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

  /// The conditions that every listed booking meets.
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

  /// A place in a list by start.
  public record Place(Instant startsAt, UUID id) {

    /// Before and after whatever can be booked, and within what a database can hold.
    public static final Instant FIRST = Instant.EPOCH;

    public static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /// Reads what [#text] gave.
    ///
    /// @throws RuntimeException when it is anything else
    public static Place parse(String text) {
      int separator = text.indexOf('/');
      Instant startsAt = Instant.parse(text.substring(0, separator));
      if (startsAt.isBefore(FIRST) || startsAt.isAfter(LAST)) {
        throw new IllegalArgumentException("nothing starts at " + startsAt);
      }
      return new Place(startsAt, UUID.fromString(text.substring(separator + 1)));
    }

    public String text() {
      return startsAt + "/" + id;
    }
  }
}
