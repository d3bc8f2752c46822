package io.slotwright.booking.booking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.booking.booking.Booking;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.event.BookingStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A booking as shown to callers who may read it.
///
/// @param displaced whether the post no longer offers the slots that it covers
/// @param occupiedFrom when the buffer before the services begins, `startsAt` without one
/// @param occupiedUntil when the last slot and the buffer after the services have ended
/// @param bufferBeforeMinutes the longest of the post's and the services' when this time was taken
/// @param bufferAfterMinutes the same for the buffer after the services
/// @param cancellableUntil until when the customer may cancel or move it without an operator; null
/// for until it begins
/// @param unknownCarType the car type, if no service names it: the minutes are their defaults; only
/// in the answer to a request that set it, absent when it is known
/// @param operatorNotes what operators note for each other; absent for all other callers
/// @param manageToken opens it; returned to the client that made it, and sent to the customer by
/// mail
@Schema(
    examples =
        """
        {"id": "0190a000-0000-7000-8000-0000000000d1", "status": "confirmed", "version": 1,
         "displaced": false, "service_point_id": "0190a000-0000-7000-8000-0000000000b1",
         "post_id": "0190a000-0000-7000-8000-0000000000a1", "post_number": 1,
         "starts_at": "2026-11-23T07:00:00Z", "ends_at": "2026-11-23T07:55:00Z",
         "occupied_from": "2026-11-23T07:00:00Z", "occupied_until": "2026-11-23T08:00:00Z",
         "buffer_before_minutes": 0, "buffer_after_minutes": 0,
         "customer": {"name": "Olena K.", "email": "olena@example.test", "phone": "(044) 234-56-78 ext. 12",
                      "phone_e164": "+380442345678", "phone_extension": "12", "locale": "uk"},
         "services": [{"service_id": "0190a000-0000-7000-8000-0000000000c1", "name": "Seasonal tyre change",
                        "minutes": 55, "buffer_before_minutes": 0, "buffer_after_minutes": 0}],
         "car_type": "suv", "notes": "", "cancellable_until": "2026-11-22T07:00:00Z",
         "manage_token": "kSdX0pLqvJf3…"}
        """)
record BookingResponse(
    UUID id,
    BookingStatus status,
    long version,
    boolean displaced,
    UUID servicePointId,
    UUID postId,
    int postNumber,
    Instant startsAt,
    Instant endsAt,
    Instant occupiedFrom,
    Instant occupiedUntil,
    int bufferBeforeMinutes,
    int bufferAfterMinutes,
    CustomerResponse customer,
    List<ServiceLine> services,
    @Schema(nullable = true) @Nullable String carType,
    String notes,
    @Schema(nullable = true) @Nullable Instant cancellableUntil,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String unknownCarType,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String operatorNotes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String manageToken) {

  static BookingResponse forCustomer(Booking booking) {
    return of(booking.changed(BookingChanged.What.CREATED, null, Instant.EPOCH), null, null, null);
  }

  static BookingResponse forOperator(Booking booking) {
    return edited(booking, null);
  }

  static BookingResponse edited(Booking booking, @Nullable String unknownCarType) {
    return of(
        booking.changed(BookingChanged.What.CREATED, null, Instant.EPOCH),
        unknownCarType,
        booking.operatorNotes(),
        null);
  }

  static BookingResponse made(
      BookingChanged booking, @Nullable String unknownCarType, String manageToken) {
    return of(booking, unknownCarType, null, manageToken);
  }

  private static BookingResponse of(
      BookingChanged booking,
      @Nullable String unknownCarType,
      @Nullable String operatorNotes,
      @Nullable String manageToken) {
    return new BookingResponse(
        booking.bookingId(),
        booking.status(),
        booking.version(),
        booking.displaced(),
        booking.servicePointId(),
        booking.postId(),
        booking.postNumber(),
        booking.startsAt(),
        booking.endsAt(),
        booking.occupiedFrom(),
        booking.occupiedUntil(),
        booking.bufferBeforeMinutes(),
        booking.bufferAfterMinutes(),
        CustomerResponse.of(booking.customer()),
        booking.services(),
        booking.carType(),
        booking.notes(),
        booking.cancellableUntil(),
        unknownCarType,
        operatorNotes,
        manageToken);
  }
}
