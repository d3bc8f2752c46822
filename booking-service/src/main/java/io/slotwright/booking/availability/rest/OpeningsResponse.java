package io.slotwright.booking.availability.rest;

import io.slotwright.booking.availability.Opening;
import io.slotwright.plumbing.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of openings.
record OpeningsResponse(
    List<OpeningResponse> openings, @Schema(nullable = true) @Nullable String nextCursor) {

  static OpeningsResponse of(Page<Opening> page) {
    return new OpeningsResponse(
        page.items().stream().map(OpeningResponse::of).toList(), page.nextCursor());
  }
}
