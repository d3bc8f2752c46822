package io.slotwright.gateway;

import io.netty.buffer.ByteBuf;

/// Where the body of a request ends.
sealed interface BodyFrame permits BodyFrame.OfLength, ChunkedFrame {
  /// Broken framing: where the next request begins is unknown.
  int BROKEN = -1;

  /// The number of readable bytes that belong to the body, without reading them. [#BROKEN] when
  /// they break the rules.
  int accept(ByteBuf bytes);

  /// Whether all of the body has been accepted.
  boolean isComplete();

  /// A body of announced length.
  final class OfLength implements BodyFrame {
    private long left;

    OfLength(long length) {
      this.left = length;
    }

    @Override
    public int accept(ByteBuf bytes) {
      int accepted = (int) Math.min(left, bytes.readableBytes());
      left -= accepted;
      return accepted;
    }

    @Override
    public boolean isComplete() {
      return left == 0;
    }
  }
}
