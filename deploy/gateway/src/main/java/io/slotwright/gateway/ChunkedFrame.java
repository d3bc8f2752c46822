package io.slotwright.gateway;

import io.netty.buffer.ByteBuf;

/// A chunked body (RFC 9112, 7.1), byte by byte outside of the data.
final class ChunkedFrame implements BodyFrame {
  /// Of a size with its extensions.
  private static final int LONGEST_LINE = 256;

  private static final int MOST_TRAILER_BYTES = 4 * 1024;
  private static final int MOST_DIGITS = 8;

  private enum Part {
    SIZE,
    EXTENSION,
    SIZE_END,
    DATA,
    DATA_CR,
    DATA_LF,
    TRAILER_START,
    TRAILER,
    TRAILER_LF,
    LAST_LF,
    COMPLETE,
    BROKEN
  }

  private Part part = Part.SIZE;
  private long size;
  private int digits;
  private int lineBytes;
  private int trailerBytes;

  @Override
  public int accept(ByteBuf bytes) {
    int start = bytes.readerIndex();
    int end = bytes.writerIndex();
    int at = start;
    while (at < end && part != Part.COMPLETE && part != Part.BROKEN) {
      at += part == Part.DATA ? data(end - at) : step(bytes.getByte(at));
    }
    return part == Part.BROKEN ? BodyFrame.BROKEN : at - start;
  }

  @Override
  public boolean isComplete() {
    return part == Part.COMPLETE;
  }

  private int data(int readable) {
    int taken = (int) Math.min(size, readable);
    size -= taken;
    if (size == 0) {
      part = Part.DATA_CR;
    }
    return taken;
  }

  private int step(byte next) {
    part =
        switch (part) {
          case SIZE -> size(next);
          case EXTENSION -> extension(next);
          case SIZE_END -> next == '\n' ? afterSize() : Part.BROKEN;
          case DATA_CR -> next == '\r' ? Part.DATA_LF : Part.BROKEN;
          case DATA_LF -> next == '\n' ? nextChunk() : Part.BROKEN;
          case TRAILER_START -> next == '\r' ? Part.LAST_LF : trailer(next);
          case TRAILER -> next == '\r' ? Part.TRAILER_LF : trailer(next);
          case TRAILER_LF -> next == '\n' ? Part.TRAILER_START : Part.BROKEN;
          case LAST_LF -> next == '\n' ? Part.COMPLETE : Part.BROKEN;
          case DATA, COMPLETE, BROKEN -> part;
        };
    return 1;
  }

  private Part size(byte next) {
    int digit = Character.digit(next, 16);
    if (digit >= 0) {
      size = size * 16 + digit;
      return ++digits <= MOST_DIGITS ? Part.SIZE : Part.BROKEN;
    }
    return digits == 0 ? Part.BROKEN : extension(next);
  }

  private Part extension(byte next) {
    if (next == '\r') {
      return Part.SIZE_END;
    }
    boolean begins = part == Part.EXTENSION || next == ';' || next == ' ' || next == '\t';
    return begins && next != '\n' && ++lineBytes <= LONGEST_LINE ? Part.EXTENSION : Part.BROKEN;
  }

  private Part afterSize() {
    return size == 0 ? Part.TRAILER_START : Part.DATA;
  }

  private Part nextChunk() {
    digits = 0;
    lineBytes = 0;
    return Part.SIZE;
  }

  private Part trailer(byte next) {
    boolean folded = part == Part.TRAILER_START && (next == ' ' || next == '\t');
    return next == '\n' || folded || ++trailerBytes > MOST_TRAILER_BYTES
        ? Part.BROKEN
        : Part.TRAILER;
  }
}
