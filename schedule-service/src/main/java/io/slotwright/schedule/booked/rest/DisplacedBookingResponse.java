package io.slotwright.schedule.booked.rest;

import io.slotwright.schedule.booked.BookedTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A booking that loses its time, in JSON.
///
/// @param endsAt when the last slot that it occupies ends
@Schema(name = "DisplacedBooking")
public record DisplacedBookingResponse(
    UUID bookingId, UUID postId, Instant startsAt, Instant endsAt) {

  public static List<DisplacedBookingResponse> all(List<BookedTime> times) {
    return times.stream()
        .map(
            time ->
                new DisplacedBookingResponse(
                    time.bookingId(),
                    time.postId(),
                    time.occupied().start(),
                    time.occupied().end()))
        .toList();
  }
}
