package io.slotwright.schedule.booked.rest;

import io.slotwright.schedule.booked.UpcomingTimes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a change would do to bookings, in JSON. Nothing is changed.
///
/// @param dryRun always true
/// @param bookingsDisplaced the first hundred, by start
/// @param bookingsDisplacedCount how many there are
@Schema(
    name = "ChangePreview",
    examples =
        """
        {"dry_run": true,
         "bookings_displaced": [
           {"booking_id": "0190a000-0000-7000-8000-0000000000d2",
            "post_id": "0190a000-0000-7000-8000-0000000000a1",
            "starts_at": "2026-11-24T10:00:00Z", "ends_at": "2026-11-24T11:00:00Z"}],
         "bookings_displaced_count": 1}
        """)
public record PreviewResponse(
    boolean dryRun, List<DisplacedBookingResponse> bookingsDisplaced, long bookingsDisplacedCount) {

  public static Response of(UpcomingTimes displaced) {
    return Response.ok(
            new PreviewResponse(
                true, DisplacedBookingResponse.all(displaced.first()), displaced.count()),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }
}
