package io.slotwright.booking.availability;

import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.supply.Post;
import io.slotwright.common.time.Buffers;
import java.time.Duration;

/// The time and buffers that an appointment needs, independent of post and start.
///
/// @param length how long the services last, greater than zero
/// @param buffers the time that the services need to be kept free around them
public record Demand(Duration length, Buffers buffers) {

  /// A demand for `length` alone, without buffers of any service.
  public static Demand of(Duration length) {
    return new Demand(length, Buffers.NONE);
  }

  public static Demand of(Basket basket) {
    return new Demand(basket.length(), basket.buffers());
  }

  /// The time kept free around the services at `post`, whose own buffers may be longer than theirs.
  public Buffers buffersAt(Post post) {
    return buffers.and(post.buffers());
  }
}
