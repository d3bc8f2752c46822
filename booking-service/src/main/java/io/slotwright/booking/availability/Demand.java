package io.slotwright.booking.availability;

import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.supply.Post;
import io.slotwright.common.time.Buffers;
import java.time.Duration;

/// What somebody needs of a post's time, whichever post and time it will be.
///
/// @param length how long the services last, greater than zero
/// @param buffers what the services want to be kept free around them
public record Demand(Duration length, Buffers buffers) {

  /// So much time, without any service that wants more.
  public static Demand of(Duration length) {
    return new Demand(length, Buffers.NONE);
  }

  public static Demand of(Basket basket) {
    return new Demand(basket.length(), basket.buffers());
  }

  /// What is kept free around the services at `post`, which may want more than they do.
  public Buffers buffersAt(Post post) {
    return buffers.and(post.buffers());
  }
}
