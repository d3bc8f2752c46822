package io.slotwright.schedule.booked;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.slot.BookableSlots;
import java.util.Optional;
import java.util.UUID;

/// A stretch of a post's time that an upcoming booking takes.
///
/// @param occupied whole slots, as they were when the booking was made; without its buffers, which
/// need not be offered
/// @param displaced whether booking-service has found that the post no longer offers them
public record BookedTime(UUID bookingId, UUID postId, TimeRange occupied, boolean displaced) {

  /// The time that a booking takes now; empty when it was cancelled or has ended.
  public static Optional<BookedTime> of(BookingChanged booking) {
    return isExpected(booking.status())
        ? Optional.of(
            new BookedTime(
                booking.bookingId(),
                booking.postId(),
                new TimeRange(booking.startsAt(), booking.slotsUntil()),
                booking.displaced()))
        : Optional.empty();
  }

  /// Whether the post offered this time before, and no longer does.
  public boolean isDisplaced(BookableSlots before, BookableSlots after) {
    return before.cover(occupied) && !after.cover(occupied);
  }

  private static boolean isExpected(BookingStatus status) {
    return switch (status) {
      case PENDING, CONFIRMED, IN_PROGRESS -> true;
      case COMPLETED, CANCELLED_BY_CUSTOMER, CANCELLED_BY_OPERATOR, NO_SHOW -> false;
    };
  }
}
