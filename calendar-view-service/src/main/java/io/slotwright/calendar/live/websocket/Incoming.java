package io.slotwright.calendar.live.websocket;

import java.util.concurrent.atomic.AtomicInteger;

/// The messages of one client: its remaining allowance, and how long it has been silent. [#second]
/// advances the time.
///
/// The client spends its allowance, which is refilled by `perSecond` each second.
final class Incoming {

  private final int perSecond;
  private final int most;
  private final AtomicInteger allowance;
  private final AtomicInteger silentSeconds = new AtomicInteger();

  /// @param perSecond the number of messages per second it may sustain
  /// @param most the number of messages in one burst
  Incoming(int perSecond, int most) {
    this.perSecond = perSecond;
    this.most = most;
    this.allowance = new AtomicInteger(most);
  }

  /// Counts a message, a ping or a pong.
  ///
  /// @return whether it is within the allowance
  boolean admits() {
    silentSeconds.set(0);
    return allowance.decrementAndGet() >= 0;
  }

  /// Advances the time by one second.
  ///
  /// @return for how many seconds the client has been silent
  int second() {
    allowance.updateAndGet(left -> Math.min(most, left + perSecond));
    return silentSeconds.incrementAndGet();
  }
}
