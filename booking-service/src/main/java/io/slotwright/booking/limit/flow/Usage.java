package io.slotwright.booking.limit.flow;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/// What guests have used of their quotas.
public interface Usage {

  /// Forgets some counts whose windows ended before `now`. Any number of replicas may do it at
  /// once.
  ///
  /// @return how many: fewer than `atMost` when no more wait
  Uni<Integer> tidy(Instant now, int atMost);
}
