package io.slotwright.plumbing.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/// A body that fails once it exceeds its limit. Closing it early must not read the rest: the
/// underlying stream would wait for an end that may never come.
final class CappedBody extends FilterInputStream {

  private static final int AT_ONCE = 8 * 1024;

  private final Runnable onExcess;
  private final Supplier<? extends RuntimeException> refusal;
  private long left;

  /// @param most bytes
  /// @param onExcess runs once, as soon as the limit is exceeded
  /// @param refusal thrown where the excess is read
  CappedBody(
      InputStream body,
      long most,
      Runnable onExcess,
      Supplier<? extends RuntimeException> refusal) {
    super(body);
    this.left = most;
    this.onExcess = onExcess;
    this.refusal = refusal;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    requireRoom(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    requireRoom(read);
    return read;
  }

  private void requireRoom(int read) {
    if (!hasRoom(read)) {
      throw refusal.get();
    }
  }

  private boolean hasRoom(int read) {
    boolean had = left >= 0;
    left -= Math.max(read, 0);
    if (had && left < 0) {
      onExcess.run();
    }
    return left >= 0;
  }

  @Override
  public void close() throws IOException {
    byte[] rest = new byte[AT_ONCE];
    int read = 0;
    while (read >= 0 && hasRoom(read)) {
      read = in.read(rest);
    }
    if (read < 0) {
      in.close();
    }
  }
}
