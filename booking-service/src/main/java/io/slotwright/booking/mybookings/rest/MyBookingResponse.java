package io.slotwright.booking.mybookings.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.booking.mybookings.MyBooking;
import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.event.BookingStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A [MyBooking] in JSON.
///
/// @param manageToken opens the booking itself, as the link of its own mails does
@JsonInclude
record MyBookingResponse(
    UUID id,
    BookingStatus status,
    boolean displaced,
    UUID servicePointId,
    String servicePointName,
    String timezone,
    int postNumber,
    Instant startsAt,
    Instant endsAt,
    List<ServiceLine> services,
    @Schema(nullable = true) @Nullable Instant cancellableUntil,
    String manageToken) {

  static MyBookingResponse of(MyBooking booking, String manageToken) {
    return new MyBookingResponse(
        booking.id(),
        booking.status(),
        booking.displaced(),
        booking.servicePointId(),
        booking.pointName(),
        booking.timezone().getId(),
        booking.postNumber(),
        booking.startsAt(),
        booking.endsAt(),
        booking.services(),
        booking.cancellableUntil(),
        manageToken);
  }
}
