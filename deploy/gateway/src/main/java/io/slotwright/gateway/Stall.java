package io.slotwright.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import java.time.Duration;

/// Notices a caller that takes nothing of what waits for it.
final class Stall {
  private final long patience;
  private int first;
  private long progress;
  private long since = System.nanoTime();

  /// @param patience how long nothing may move
  Stall(Duration patience) {
    this.patience = patience.toNanos();
  }

  /// Whether it has lasted too long; to be asked now and then, on the channel's event loop.
  boolean lasts(Channel channel) {
    ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
    if (waiting == null || waiting.isEmpty()) {
      since = System.nanoTime();
      return false;
    }
    int next = System.identityHashCode(waiting.current());
    if (next != first || waiting.currentProgress() != progress) {
      since = System.nanoTime();
      first = next;
      progress = waiting.currentProgress();
    }
    return System.nanoTime() - since >= patience;
  }
}
