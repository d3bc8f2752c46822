package io.slotwright.booking.limit.flow;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/// The uses that guests have made of their quotas.
public interface Usage {

  /// Deletes some counts whose windows ended before `now`. Any number of replicas may do it at
  /// once.
  ///
  /// @return how many were deleted: fewer than `atMost` when none are left
  Uni<Integer> tidy(Instant now, int atMost);
}
