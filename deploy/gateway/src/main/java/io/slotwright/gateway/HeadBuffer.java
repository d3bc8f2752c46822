package io.slotwright.gateway;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Finds the end of a request's head in the bytes that have arrived, scanning each byte once.
final class HeadBuffer {
  /// More bytes are needed.
  static final int INCOMPLETE = -1;

  /// Empty lines before a request, which old clients send after a body (RFC 9112, 2.2).
  private static final int MOST_EMPTY_BYTES = 4;

  private final int longestLine;
  private final int longestHead;
  private int seen;
  private int lineStart;
  private int emptyBytes;
  private boolean inFirstLine = true;

  /// @param longestLine of the request line, in bytes
  /// @param longestHead with all headers, in bytes
  HeadBuffer(int longestLine, int longestHead) {
    this.longestLine = longestLine;
    this.longestHead = longestHead;
  }

  /// The length of the head with the empty line at its end, or [#INCOMPLETE].
  ///
  /// @throws Refused when it is too long, or a line ending is invalid
  int lengthIn(ByteBuf bytes) throws Refused {
    skipEmptyLines(bytes);
    for (; seen < bytes.readableBytes(); seen++) {
      if (bytes.getByte(bytes.readerIndex() + seen) == '\n' && endsHead(bytes)) {
        return seen + 1;
      }
      requireShort();
    }
    return INCOMPLETE;
  }

  private void skipEmptyLines(ByteBuf bytes) throws Refused {
    while (seen == 0 && bytes.isReadable() && isLineEnd(bytes.getByte(bytes.readerIndex()))) {
      bytes.skipBytes(1);
      if (++emptyBytes > MOST_EMPTY_BYTES) {
        throw new Refused(GatewayProblem.MALFORMED_REQUEST);
      }
    }
  }

  private static boolean isLineEnd(byte next) {
    return next == '\r' || next == '\n';
  }

  private boolean endsHead(ByteBuf bytes) throws Refused {
    int length = seen - lineStart;
    if (length == 0 || bytes.getByte(bytes.readerIndex() + seen - 1) != '\r') {
      throw new Refused(GatewayProblem.MALFORMED_REQUEST);
    }
    lineStart = seen + 1;
    inFirstLine = false;
    return length == 1;
  }

  private void requireShort() throws Refused {
    if (inFirstLine && seen >= longestLine) {
      throw new Refused(GatewayProblem.TARGET_TOO_LONG);
    }
    if (seen >= longestHead) {
      throw new Refused(GatewayProblem.HEAD_TOO_LARGE);
    }
  }

  /// The lines of a head of this length, without their line endings.
  static List<String> lines(ByteBuf bytes, int length) {
    String head = bytes.toString(bytes.readerIndex(), length - 4, StandardCharsets.ISO_8859_1);
    return List.of(head.split("\r\n", -1));
  }

  /// The bytes cannot be a head.
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final GatewayProblem problem;

    Refused(GatewayProblem problem) {
      super(problem.name(), null, false, false);
      this.problem = problem;
    }

    GatewayProblem problem() {
      return problem;
    }
  }
}
