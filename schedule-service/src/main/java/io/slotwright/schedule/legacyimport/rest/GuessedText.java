package io.slotwright.schedule.legacyimport.rest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Text in UTF-8 or else in windows-1251, as a Ukrainian Excel writes it. ASCII is the same in both
/// and is passed on as it comes. The first other byte decides, with the 8 KiB from there on:
/// Cyrillic words in windows-1251 are almost never UTF-8, single pairs of letters such as `Ві` are.
final class GuessedText extends Reader {

  private static final int LOOK_AHEAD = 8192;
  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

  private final InputStream bytes;
  private final byte[] buffer = new byte[LOOK_AHEAD];
  private @Nullable Reader decided;

  GuessedText(InputStream bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (decided != null) {
      return decided.read(into, offset, length);
    }
    int read = bytes.read(buffer, 0, Math.min(length, buffer.length));
    int ascii = ascii(read);
    for (int i = 0; i < ascii; i++) {
      into[offset + i] = (char) buffer[i];
    }
    if (ascii == read) {
      return read;
    }
    Reader rest = decide(ascii, read);
    decided = rest;
    return ascii > 0 ? ascii : rest.read(into, offset, length);
  }

  /// How many of the first bytes are ASCII; as many as were read, -1 included, when all are.
  private int ascii(int read) {
    for (int i = 0; i < read; i++) {
      if (buffer[i] < 0) {
        return i;
      }
    }
    return read;
  }

  private Reader decide(int from, int to) throws IOException {
    ByteArrayOutputStream ahead = new ByteArrayOutputStream();
    ahead.write(buffer, from, to - from);
    byte[] more = bytes.readNBytes(LOOK_AHEAD);
    ahead.write(more);
    byte[] seen = ahead.toByteArray();
    return FileText.strict(
        new SequenceInputStream(new ByteArrayInputStream(seen), bytes),
        isUtf8(seen, more.length < LOOK_AHEAD) ? StandardCharsets.UTF_8 : WINDOWS_1251);
  }

  /// @param whole whether nothing follows that could complete the last character
  private static boolean isUtf8(byte[] seen, boolean whole) {
    return !StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(seen), CharBuffer.allocate(seen.length), whole)
        .isError();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
