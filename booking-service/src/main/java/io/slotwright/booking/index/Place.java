package io.slotwright.booking.index;

import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.supply.Post;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// A place in a list of openings, which is ordered by start, then post number, then post.
public record Place(Instant startsAt, int postNumber, UUID postId) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::startsAt)
          .thenComparingInt(Place::postNumber)
          .thenComparing(Place::postId);

  public static Place of(Opening opening) {
    return of(opening.startsAt(), opening.timetable().post());
  }

  static Place of(Instant startsAt, Post post) {
    return new Place(startsAt, post.number(), post.id());
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
