package io.slotwright.notification.delivery;

import java.time.Duration;

/// Pauses between attempts, doubling up to a limit. Each is random within its upper half, so that
/// mails that failed together are not retried together.
public record Backoff(Duration first, Duration longest) {

  /// With this many doublings any pause has reached its limit.
  private static final int MOST_DOUBLINGS = 30;

  public Backoff {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("pauses grow from " + first + " to " + longest);
    }
  }

  /// @param attempts the number of failed attempts, from 1
  /// @param dice from 0 inclusive to 1 exclusive
  public Duration after(int attempts, double dice) {
    int doublings = Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS);
    Duration doubled = first.multipliedBy(1L << doublings);
    Duration bounded = doubled.compareTo(longest) < 0 ? doubled : longest;
    return Duration.ofMillis(Math.round(bounded.toMillis() * (0.5 + dice / 2)));
  }
}
