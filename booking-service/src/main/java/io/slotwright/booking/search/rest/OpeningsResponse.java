package io.slotwright.booking.search.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.booking.availability.Opening;
import io.slotwright.plumbing.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of openings.
///
/// @param unknownCarType the car type that was asked for, if no service names it: the openings are
/// those for their default durations; absent when it is known
@Schema(
    examples =
        """
        {"openings": [
           {"service_point_id": "0190a000-0000-7000-8000-0000000000b1",
            "post_id": "0190a000-0000-7000-8000-0000000000a1", "post_number": 1,
            "starts_at": "2026-11-23T07:00:00Z", "ends_at": "2026-11-23T07:55:00Z",
            "occupied_from": "2026-11-23T07:00:00Z", "occupied_until": "2026-11-23T08:00:00Z"}],
         "next_cursor": null}
        """)
record OpeningsResponse(
    List<OpeningResponse> openings,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String unknownCarType,
    @Schema(nullable = true) @Nullable String nextCursor) {

  static OpeningsResponse of(Page<Opening> page, @Nullable String unknownCarType) {
    return new OpeningsResponse(
        page.items().stream().map(OpeningResponse::of).toList(), unknownCarType, page.nextCursor());
  }
}
