package io.slotwright.schedule.closure.icalendar;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The content lines of a calendar file, unfolded (RFC 5545, section 3.1).
///
/// Bytes are unfolded, then decoded: programs also fold within a character.
final class WrittenLines {

  private static final String REPLACEMENT = "\uFFFD";
  private static final byte[] SAMPLE = "BEGIN:".getBytes(US_ASCII);

  /// Byte order marks, in hexadecimal digits.
  private static final Map<String, Charset> MARKS =
      Map.of("EFBBBF", UTF_8, "FEFF", UTF_16BE, "FFFE", UTF_16LE);

  private final byte[] file;
  private final Charset charset;
  private final List<Written> lines = new ArrayList<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int number = 1;

  private WrittenLines(byte[] file, Charset charset) {
    this.file = file;
    this.charset = charset;
  }

  /// A content line, not interpreted yet.
  ///
  /// @param number of its first line in the file, from 1
  /// @param text null when its bytes are no text in the charset of the file
  record Written(int number, @Nullable String text) {}

  /// The lines of `file` that are not blank. A byte order mark is believed more than `declared`.
  ///
  /// @param declared the charset that the file was sent with
  static List<Written> of(byte[] file, Charset declared) {
    for (Map.Entry<String, Charset> mark : MARKS.entrySet()) {
      byte[] bytes = HexFormat.of().parseHex(mark.getKey());
      if (Arrays.mismatch(file, bytes) == bytes.length || Arrays.equals(file, bytes)) {
        return unfold(Arrays.copyOfRange(file, bytes.length, file.length), mark.getValue());
      }
    }
    return unfold(file, declared);
  }

  private static List<Written> unfold(byte[] file, Charset charset) {
    // Where a line end has more than one byte, as in UTF-16, no fold can lie within a character.
    WrittenLines lines =
        writesAsAscii(charset)
            ? new WrittenLines(file, charset)
            : new WrittenLines(new String(file, charset).getBytes(UTF_8), UTF_8);
    lines.unfold();
    return lines.lines;
  }

  private static boolean writesAsAscii(Charset charset) {
    return charset.canEncode()
        && Arrays.equals(new String(SAMPLE, US_ASCII).getBytes(charset), SAMPLE);
  }

  private void unfold() {
    int physical = 0;
    for (int at = 0; at < file.length; ) {
      physical++;
      int end = endOfLine(at);
      boolean folded = end > at && (file[at] == ' ' || file[at] == '\t');
      if (!folded) {
        complete();
        number = physical;
      }
      int from = folded ? at + 1 : at;
      line.write(file, from, end - from);
      at = nextLine(end);
    }
    complete();
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < file.length && file[end] != '\r' && file[end] != '\n') {
      end++;
    }
    return end;
  }

  /// Lines end with CR LF, with one of the two, or with CR CR LF where a program has added the
  /// first.
  private int nextLine(int end) {
    int next = end;
    while (next < file.length && file[next] == '\r') {
      next++;
    }
    return next < file.length && file[next] == '\n' ? next + 1 : Math.min(end + 1, file.length);
  }

  private void complete() {
    byte[] bytes = line.toByteArray();
    line.reset();
    @Nullable String text = decoded(bytes);
    if (text == null || !text.isBlank()) {
      lines.add(new Written(number, text));
    }
  }

  private @Nullable String decoded(byte[] bytes) {
    String text = new String(bytes, charset);
    try {
      // Strict decoding is slow and hardly ever makes a difference.
      return text.contains(REPLACEMENT)
          ? charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()
          : text;
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }
}
