package io.slotwright.booking.allocation.flow;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Locks on slots. They keep a crowd away from PostgreSQL and decide nothing: the constraint has
/// the last word, and when the locks are unavailable every request proceeds.
public interface SlotLocks {

  /// The result of an attempt to lock.
  enum Grip {
    /// All slots are locked for this attempt.
    TAKEN,
    /// Another request is just writing one of them.
    CONTESTED,
    /// The locks cannot decide: they are unavailable, or they remember a hold, and only PostgreSQL
    /// knows whether that hold is live.
    UNGUARDED
  }

  /// The slots of one post that begin at `starts`.
  record Slots(UUID postId, List<Instant> starts) {}

  /// Locks all of `slots` or none, for a short time. An owner may take again what it has.
  Uni<Grip> take(Slots slots, String owner);

  /// Leaves what `owner` has locked to `heir` for as long as its hold lasts.
  Uni<Void> keep(Slots slots, String owner, String heir, Duration length);

  /// Unlocks those of `slots` that `owner` has.
  Uni<Void> free(Slots slots, String owner);
}
