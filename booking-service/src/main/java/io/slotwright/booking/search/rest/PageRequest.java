package io.slotwright.booking.search.rest;

import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.index.Place;
import io.slotwright.booking.search.flow.SearchOpenings.Part;
import io.slotwright.plumbing.http.Cursors;
import io.slotwright.plumbing.http.Limit;
import io.slotwright.plumbing.http.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which page of a list of openings is asked for.
///
/// @param after the last opening of the page before; null for the first page
record PageRequest(int limit, @Nullable Place after) {

  private static final int OPENINGS_BY_DEFAULT = 200;
  private static final int MOST_OPENINGS = 1_000;
  private static final String SEPARATOR = "/";

  /// @throws io.slotwright.plumbing.problem.Problem 422 when either is not valid
  static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
    return new PageRequest(
        Limit.of(limit, OPENINGS_BY_DEFAULT, MOST_OPENINGS),
        Cursors.decode(cursor, PageRequest::read));
  }

  /// What to search: one more than the page has, to see whether there is a next.
  Part part() {
    return new Part(limit + 1, after);
  }

  OpeningsResponse answer(List<Opening> found) {
    return OpeningsResponse.of(Page.of(found, limit, opening -> write(Place.of(opening))));
  }

  private static String write(Place place) {
    return String.join(
        SEPARATOR,
        place.startsAt().toString(),
        Integer.toString(place.postNumber()),
        place.postId().toString());
  }

  private static Place read(String cursor) {
    String[] parts = cursor.split(SEPARATOR, -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(cursor);
    }
    Instant startsAt = Instant.parse(parts[0]);
    if (!WithinReach.Validator.holds(startsAt)) {
      throw new IllegalArgumentException(cursor);
    }
    return new Place(startsAt, Integer.parseInt(parts[1]), UUID.fromString(parts[2]));
  }
}
