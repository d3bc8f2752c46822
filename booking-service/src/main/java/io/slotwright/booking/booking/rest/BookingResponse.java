package io.slotwright.booking.booking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.booking.booking.Booking;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.event.BookingStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A booking as those see it who may.
///
/// @param displaced whether the post no longer offers the time it occupies
/// @param manageToken opens it; told to whoever made it, and sent to them by mail
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
    Instant occupiedUntil,
    Customer customer,
    List<ServiceLine> services,
    @Nullable String carType,
    String notes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String manageToken) {

  static BookingResponse of(Booking booking) {
    return of(booking.changed(BookingChanged.What.CREATED, Instant.EPOCH), null);
  }

  static BookingResponse of(BookingChanged booking, @Nullable String manageToken) {
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
        booking.occupiedUntil(),
        booking.customer(),
        booking.services(),
        booking.carType(),
        booking.notes(),
        manageToken);
  }
}
