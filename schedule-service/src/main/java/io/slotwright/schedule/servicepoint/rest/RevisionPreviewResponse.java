package io.slotwright.schedule.servicepoint.rest;

import io.slotwright.schedule.booked.Displacement;
import io.slotwright.schedule.booked.rest.DisplacedBookingResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// What a change of a service point would do to upcoming bookings, in JSON. Nothing is changed.
///
/// @param dryRun always true
/// @param bookingsDisplaced those that would lose their time: the first hundred, by start
/// @param bookingsDisplacedCount how many there are
/// @param bookingsKeptCount how many would keep their instant
record RevisionPreviewResponse(
    boolean dryRun,
    List<DisplacedBookingResponse> bookingsDisplaced,
    long bookingsDisplacedCount,
    long bookingsKeptCount) {

  static Response of(Displacement found) {
    return Response.ok(
            new RevisionPreviewResponse(
                true,
                DisplacedBookingResponse.all(found.displaced().first()),
                found.displaced().count(),
                found.kept()),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }
}
