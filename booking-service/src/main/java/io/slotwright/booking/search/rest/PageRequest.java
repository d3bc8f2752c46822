package io.slotwright.booking.search.rest;

import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.index.Place;
import io.slotwright.booking.search.flow.SearchOpenings.Part;
import io.slotwright.common.time.SupportedDates;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The requested page of a list of openings.
final class PageRequest {

  private static final int OPENINGS_BY_DEFAULT = 200;
  private static final int MOST_OPENINGS = 1_000;
  private static final String SEPARATOR = "/";

  private final Field<Integer> limit;
  private final Field<Place> after;

  private PageRequest(Field<Integer> limit, Field<Place> after) {
    this.limit = limit;
    this.after = after;
  }

  /// Usable after [Query#check].
  static PageRequest read(Query query, @Nullable String limit, @Nullable String cursor) {
    return new PageRequest(
        query.limit(limit, OPENINGS_BY_DEFAULT, MOST_OPENINGS),
        query.cursor(cursor, PageRequest::place));
  }

  /// The openings to search for: one more than the page has, to detect a next page.
  Part part() {
    return new Part(limit.get() + 1, after.orNull());
  }

  /// @param unknownCarType see [OpeningsResponse]
  OpeningsResponse answer(List<Opening> found, @Nullable String unknownCarType) {
    return OpeningsResponse.of(
        Page.of(found, limit.get(), opening -> write(Place.of(opening))), unknownCarType);
  }

  private static String write(Place place) {
    return String.join(
        SEPARATOR,
        place.startsAt().toString(),
        Integer.toString(place.postNumber()),
        place.postId().toString());
  }

  private static Place place(String cursor) {
    String[] parts = cursor.split(SEPARATOR, -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(cursor);
    }
    Instant startsAt = Instant.parse(parts[0]);
    if (!SupportedDates.contain(startsAt)) {
      throw new IllegalArgumentException(cursor);
    }
    return new Place(startsAt, Integer.parseInt(parts[1]), UUID.fromString(parts[2]));
  }
}
