package io.slotwright.booking.mybookings.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What whoever asks for a link is told, the same whoever it is.
///
/// @param linkMinutes how long a link works that is sent now
@Schema(
    examples =
        """
        {"link_minutes": 30}
        """)
record LinkResponse(long linkMinutes) {}
