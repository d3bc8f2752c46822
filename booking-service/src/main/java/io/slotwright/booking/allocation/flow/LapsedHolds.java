package io.slotwright.booking.allocation.flow;

import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/// Lapsed holds that the exclusion constraint, which cannot look at the clock, still counts.
public interface LapsedHolds {

  /// Retires the lapsed holds of a post in `range` and publishes that they expired.
  Uni<Void> retireIn(UUID postId, TimeRange range, Instant now);

  /// Retires up to `limit` of all posts, unless another replica is doing it.
  ///
  /// @return how many
  Uni<Integer> retireSome(int limit, Instant now);
}
