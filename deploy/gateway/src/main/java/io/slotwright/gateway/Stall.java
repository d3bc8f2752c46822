package io.slotwright.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import java.time.Duration;

/// Detects a client that reads nothing of a waiting answer.
final class Stall {
  private final long patience;
  private int first;
  private long progress;
  private long since = System.nanoTime();

  /// @param patience how long a client may read nothing
  Stall(Duration patience) {
    this.patience = patience.toNanos();
  }

  /// Whether that has lasted too long. Call it regularly, on the channel's event loop.
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
