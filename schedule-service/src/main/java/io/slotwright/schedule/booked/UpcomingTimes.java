package io.slotwright.schedule.booked;

import io.slotwright.common.decision.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Booked times that are not over.
///
/// @param count how many there are
/// @param first some of them, ascending by start, from the very first
public record UpcomingTimes(long count, List<BookedTime> first) {

  private static final int MOST_LISTED = 100;

  public UpcomingTimes {
    first = List.copyOf(first);
  }

  /// All of `times`, of which only the first hundred are listed.
  ///
  /// @param times ascending by start
  public static UpcomingTimes of(List<BookedTime> times) {
    return new UpcomingTimes(times.size(), times.stream().limit(MOST_LISTED).toList());
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /// The reason why the post or service point of these times cannot be deleted.
  ///
  /// @throws java.util.NoSuchElementException when there are none
  public Refusal.Because inTheWay() {
    return Refusal.conflict(
            "has-upcoming-bookings",
            "Has upcoming bookings",
            "There are %d upcoming bookings, the first at %s."
                .formatted(count, first.getFirst().occupied().start()))
        .with("count", count)
        .with("bookings", first.stream().map(Fact::of).toList());
  }

  /// A booking that prevents the deletion, as clients see it.
  public record Fact(UUID id, UUID postId, Instant startsAt) {

    static Fact of(BookedTime time) {
      return new Fact(time.bookingId(), time.postId(), time.occupied().start());
    }
  }
}
