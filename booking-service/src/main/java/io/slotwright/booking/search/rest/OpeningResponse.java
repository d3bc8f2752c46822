package io.slotwright.booking.search.rest;

import io.slotwright.booking.availability.Opening;
import java.time.Instant;
import java.util.UUID;

/// A time at which a post can be taken.
///
/// @param endsAt when the services end
/// @param occupiedFrom when the buffer before the services begins, `startsAt` without one
/// @param occupiedUntil when the last slot and the buffer after the services have ended
record OpeningResponse(
    UUID servicePointId,
    UUID postId,
    int postNumber,
    Instant startsAt,
    Instant endsAt,
    Instant occupiedFrom,
    Instant occupiedUntil) {

  static OpeningResponse of(Opening opening) {
    return new OpeningResponse(
        opening.timetable().point().id(),
        opening.timetable().post().id(),
        opening.timetable().post().number(),
        opening.startsAt(),
        opening.timing().endsAt(),
        opening.timing().occupiedFrom(),
        opening.timing().occupiedUntil());
  }
}
