package io.slotwright.booking.mybookings;

import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.event.BookingStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A booking as one entry of its customer's list.
///
/// @param displaced whether the post no longer offers the time it occupies
/// @param pointName the current name of the service point, or its last one when it was deleted
/// @param timezone of the service point
/// @param endsAt when the services end
/// @param cancellableUntil until when the customer may cancel or move it without an operator; null
/// for until it begins
public record MyBooking(
    UUID id,
    BookingStatus status,
    boolean displaced,
    UUID servicePointId,
    String pointName,
    ZoneId timezone,
    int postNumber,
    Instant startsAt,
    Instant endsAt,
    List<ServiceLine> services,
    @Nullable Instant cancellableUntil) {

  public MyBooking {
    services = List.copyOf(services);
  }
}
