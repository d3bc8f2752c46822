package io.slotwright.booking.index;

import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.supply.Post;
import io.slotwright.common.time.Buffers;
import java.time.Duration;

/// A demand as one post has to meet it, in microseconds.
///
/// @param length how long the services last
/// @param before how long the post is kept free before them
/// @param after how long the post is kept free after them
record Needed(long length, long before, long after) {

  static Needed of(Demand demand, Post post) {
    Buffers buffers = demand.buffersAt(post);
    return new Needed(micros(demand.length()), micros(buffers.before()), micros(buffers.after()));
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1_000;
  }
}
