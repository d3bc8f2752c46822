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
@Schema(
    examples =
        """
        {"id": "0190a000-0000-7000-8000-0000000000d1", "status": "confirmed", "displaced": false,
         "service_point_id": "0190a000-0000-7000-8000-0000000000b1",
         "service_point_name": "Tyre Centre Podil", "timezone": "Europe/Kyiv", "post_number": 1,
         "starts_at": "2026-11-23T07:00:00Z", "ends_at": "2026-11-23T07:55:00Z",
         "services": [{"service_id": "0190a000-0000-7000-8000-0000000000c1", "name": "Seasonal tyre change",
                        "minutes": 55, "buffer_before_minutes": 0, "buffer_after_minutes": 0}],
         "cancellable_until": "2026-11-22T07:00:00Z", "manage_token": "kSdX0pLqvJf3…"}
        """)
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
