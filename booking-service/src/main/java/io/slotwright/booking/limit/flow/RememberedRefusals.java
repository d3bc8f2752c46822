package io.slotwright.booking.limit.flow;

import io.slotwright.booking.limit.LimitReached;
import io.slotwright.booking.limit.Quota;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The quotas that PostgreSQL has found used up, shared by all replicas. It sheds load and decides
/// nothing: a forgotten refusal is counted again. Its calls never fail.
public interface RememberedRefusals {

  /// One of `quotas` that is used up, and for how long; empty when none is remembered.
  Uni<Optional<LimitReached>> among(List<Quota> quotas);

  /// Remembers that `quota` is used up for the time of `pause`.
  Uni<Void> remember(Quota quota, Duration pause);
}
