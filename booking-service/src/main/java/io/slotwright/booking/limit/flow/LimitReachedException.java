package io.slotwright.booking.limit.flow;

import io.slotwright.booking.limit.LimitReached;
import io.slotwright.booking.limit.Quota;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Rolls back what would have gone beyond a limit. [AdmitGuests] remembers the quota and turns it
/// into a refusal.
public final class LimitReachedException extends RuntimeException {

  private final transient LimitReached reached;
  private final transient @Nullable Quota quota;

  private LimitReachedException(LimitReached reached, @Nullable Quota quota) {
    super(reached.limit().wireName(), null, false, false);
    this.reached = reached;
    this.quota = quota;
  }

  /// @param quota that is used up
  /// @param until its window lasts
  public static LimitReachedException of(Quota quota, Instant until, Instant now) {
    return new LimitReachedException(
        new LimitReached(quota.limit(), quota.most(), Duration.between(now, until)), quota);
  }

  /// For a limit that is no count within a window, so that its end is nothing to remember.
  public static LimitReachedException of(LimitReached reached) {
    return new LimitReachedException(reached, null);
  }

  public LimitReached reached() {
    return reached;
  }

  /// Null when there is none.
  @Nullable Quota quota() {
    return quota;
  }
}
