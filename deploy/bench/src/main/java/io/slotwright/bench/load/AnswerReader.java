package io.slotwright.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vertx.core.buffer.Buffer;
import java.util.Locale;
import java.util.Optional;

/// Finds the end of one HTTP/1.1 answer in the bytes of a connection.
final class AnswerReader {
  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final String LENGTH = "\r\ncontent-length: ";
  private static final String CHUNKED = "\r\ntransfer-encoding: chunked";

  /// Compressed data would contain it by chance once in some 10¹² answers.
  private static final String LAST_CHUNK = "0\r\n\r\n";

  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final int STATUS_DIGITS = 3;

  private final StringBuilder head = new StringBuilder();
  private boolean inBody;
  private int status;
  private boolean chunked;
  private int length;
  private int read;
  private String tail = "";

  /// The answer, when these bytes end it.
  Optional<LoadAnswer> read(Buffer bytes) {
    if (inBody) {
      return body(bytes, 0);
    }
    int before = head.length();
    head.append(bytes.toString(ISO_8859_1));
    int end = head.indexOf(END_OF_HEAD);
    if (end < 0) {
      return Optional.empty();
    }
    int endOfHead = end + END_OF_HEAD.length();
    head.setLength(endOfHead);
    readHead(head.toString().toLowerCase(Locale.ROOT));
    inBody = true;
    return body(bytes, endOfHead - before);
  }

  private void readHead(String text) {
    status = Integer.parseInt(text, STATUS_AT, STATUS_AT + STATUS_DIGITS, 10);
    chunked = text.contains(CHUNKED);
    int field = text.indexOf(LENGTH);
    if (field >= 0) {
      int from = field + LENGTH.length();
      length = Integer.parseInt(text, from, text.indexOf('\r', from), 10);
    }
  }

  private Optional<LoadAnswer> body(Buffer bytes, int from) {
    read += bytes.length() - from;
    return isComplete(bytes, from) ? Optional.of(new LoadAnswer(status, read)) : Optional.empty();
  }

  private boolean isComplete(Buffer bytes, int from) {
    if (!chunked) {
      return read >= length;
    }
    int last = Math.max(from, bytes.length() - LAST_CHUNK.length());
    tail += bytes.getString(last, bytes.length(), ISO_8859_1.name());
    tail = tail.substring(Math.max(0, tail.length() - LAST_CHUNK.length()));
    return tail.equals(LAST_CHUNK);
  }
}
