package io.slotwright.schedule.legacyimport.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opens the text of a file. A byte order mark tells its encoding, then what the sender declared,
/// then the bytes. What is not in that encoding fails with a
/// [java.nio.charset.CharacterCodingException]: no character is replaced.
final class FileText {

  /// As the encoding standard of the WHATWG has it, a mark is right whatever was declared.
  private static final List<Mark> MARKS =
      Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
          .map(charset -> new Mark("\uFEFF".getBytes(charset), charset))
          .toList();

  private static final int LONGEST_MARK = 3;

  @SuppressWarnings("ArrayRecordComponent") // is neither compared nor changed
  private record Mark(byte[] bytes, Charset charset) {

    boolean begins(byte[] start) {
      return start.length >= bytes.length
          && Arrays.equals(bytes, Arrays.copyOf(start, bytes.length));
    }
  }

  private FileText() {}

  /// @param declared the name of its encoding; null when it is not known
  /// @throws UnreadableFileException `unknown-charset`
  static Reader open(InputStream file, @Nullable String declared) throws IOException {
    byte[] start = file.readNBytes(LONGEST_MARK);
    for (Mark mark : MARKS) {
      if (mark.begins(start)) {
        return strict(joined(start, mark.bytes().length, file), mark.charset());
      }
    }
    InputStream whole = joined(start, 0, file);
    return declared == null ? new GuessedText(whole) : strict(whole, charset(declared));
  }

  private static InputStream joined(byte[] start, int from, InputStream rest) {
    return new SequenceInputStream(
        new ByteArrayInputStream(start, from, start.length - from), rest);
  }

  /// Fails at what is not in that encoding.
  static Reader strict(InputStream bytes, Charset charset) {
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static Charset charset(String name) throws UnreadableFileException {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new UnreadableFileException("unknown-charset", "There is no charset " + name + ".");
    }
  }
}
