package io.slotwright.booking.availability;

import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.supply.Post;
import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;

/// The time and buffers that an appointment needs, independent of post and start.
///
/// @param length how long the services last, greater than zero
/// @param buffers the time that the services need to be kept free around them
public record Demand(Duration length, Buffers buffers) {

  /// Longer than any buffer as well.
  private static final Duration LONGEST_SLOT = Duration.ofHours(8);

  private static final Duration A_DAY = Duration.ofDays(1);

  /// A demand for `length` alone, without buffers of any service.
  public static Demand of(Duration length) {
    return new Demand(length, Buffers.NONE);
  }

  public static Demand of(Basket basket) {
    return new Demand(basket.length(), basket.buffers());
  }

  /// All that a decision about `startsAt` at `post` must see, by a reader that adds the whole of
  /// every slot it touches.
  public TimeRange surroundings(Instant startsAt, Post post) {
    return buffersAt(post).around(TimeRange.of(startsAt, length));
  }

  /// All that a decision about `startsAt` must see at any post: the time, the slots that contain
  /// its start and its end, and its buffers.
  public TimeRange surroundings(Instant startsAt) {
    return new TimeRange(startsAt.minus(LONGEST_SLOT), startsAt.plus(length).plus(LONGEST_SLOT));
  }

  /// All that decisions about starts in `starts` must see, by a reader as in
  /// [#surroundings(Instant, Post)]. It has a day more at the end, by which recommendations compare
  /// how busy posts are.
  public TimeRange surroundings(TimeRange starts) {
    return new TimeRange(
        starts.start().minus(Buffers.LONGEST), starts.end().plus(length).plus(A_DAY));
  }

  /// The time kept free around the services at `post`, whose own buffers may be longer than theirs.
  public Buffers buffersAt(Post post) {
    return buffers.and(post.buffers());
  }
}
