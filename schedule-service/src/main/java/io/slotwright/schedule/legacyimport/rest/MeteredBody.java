package io.slotwright.schedule.legacyimport.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body that ends with an exception when it, or one row of it, is too long to be read in bounded
/// memory.
final class MeteredBody extends FilterInputStream {

  private final long most;
  private final long mostPerRow;
  private long total;
  private long ofRow;

  /// @param mostPerRow how many bytes may be taken in for one row; what parsers read ahead counts
  ///     for the row in which they do
  MeteredBody(InputStream body, long most, long mostPerRow) {
    super(body);
    this.most = most;
    this.mostPerRow = mostPerRow;
  }

  void startRow() {
    ofRow = 0;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      count(1);
    }
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws IOException {
    total += read;
    ofRow += read;
    if (total > most) {
      throw new UnreadableFileException("body-too-large", "A file has at most " + most + " bytes.");
    }
    if (ofRow > mostPerRow) {
      throw new UnreadableFileException(
          "row-too-large", "A row has at most " + mostPerRow + " bytes.");
    }
  }
}
