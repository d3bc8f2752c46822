package io.slotwright.booking.booking.flow;

import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.guest.PhoneNumber;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.http.Keyset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which bookings of a point to list, ascending by start.
///
/// @param within in which they start
/// @param after the last of the page before; null for the first page
/// @param limit how many at most
public record BookingQuery(
    UUID servicePointId, TimeRange within, Filter filter, @Nullable Keyset after, int limit) {

  /// The conditions that every listed booking meets.
  ///
  /// @param statuses empty for all
  /// @param displaced whether they are displaced or are not; null for both
  /// @param postId the post they are on; null for any
  /// @param phone of the customer, whatever the extension; null for any
  public record Filter(
      Set<BookingStatus> statuses,
      @Nullable Boolean displaced,
      @Nullable UUID postId,
      SearchText search,
      @Nullable PhoneNumber phone) {

    public Filter {
      statuses = Set.copyOf(statuses);
    }

    /// Whether few bookings of many months are looked for.
    public boolean isNarrow() {
      return phone != null || (displaced != null && displaced);
    }
  }
}
