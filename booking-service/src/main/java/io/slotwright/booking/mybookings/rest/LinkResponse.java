package io.slotwright.booking.mybookings.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The response to a request for a link, the same for every address.
///
/// @param linkMinutes how long a link works that is sent now
@Schema(
    examples =
        """
        {"link_minutes": 30}
        """)
record LinkResponse(long linkMinutes) {}
