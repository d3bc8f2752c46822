package io.slotwright.calendar.live.websocket;

import java.util.concurrent.atomic.AtomicInteger;

/// What one client sends: how much of it is let in, and how long it has been silent. Time passes by
/// [#second].
///
/// A client may send as much as the allowance, which is filled up by `perSecond` each second.
final class Incoming {

  private final int perSecond;
  private final int most;
  private final AtomicInteger allowance;
  private final AtomicInteger silentSeconds = new AtomicInteger();

  /// @param perSecond how many messages a second it may send in the long run
  /// @param most how many at once
  Incoming(int perSecond, int most) {
    this.perSecond = perSecond;
    this.most = most;
    this.allowance = new AtomicInteger(most);
  }

  /// A message, a ping or a pong has come.
  ///
  /// @return whether it is within the allowance
  boolean admits() {
    silentSeconds.set(0);
    return allowance.decrementAndGet() >= 0;
  }

  /// A second has passed.
  ///
  /// @return for how many of them nothing has come
  int second() {
    allowance.updateAndGet(left -> Math.min(most, left + perSecond));
    return silentSeconds.incrementAndGet();
  }
}
