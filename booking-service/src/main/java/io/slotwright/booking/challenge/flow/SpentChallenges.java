package io.slotwright.booking.challenge.flow;

import io.slotwright.booking.challenge.SolvedChallenge;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/// The challenges whose solutions were used, until they expire.
public interface SpentChallenges {

  /// Marks `solved` as used for a request.
  ///
  /// @param key a request that is repeated under its key may use the same solution again
  /// @return false when it was used for another request, in any replica
  Uni<Boolean> spend(SolvedChallenge solved, RequestKey key);

  /// Forgets those that have expired.
  Uni<Void> tidy(Instant now);
}
