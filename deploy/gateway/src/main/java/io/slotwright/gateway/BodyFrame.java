package io.slotwright.gateway;

import io.netty.buffer.ByteBuf;

/// Where the body of a request ends.
sealed interface BodyFrame permits BodyFrame.OfLength, ChunkedFrame {
  /// Broken framing: there is no telling what comes next.
  int BROKEN = -1;

  /// How many of the readable bytes belong to the body; none of them is read. [#BROKEN] when they
  /// break the rules.
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
