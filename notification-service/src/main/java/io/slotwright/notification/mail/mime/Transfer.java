package io.slotwright.notification.mail.mime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.Base64;
import java.util.regex.Pattern;

/// How text and files travel in lines of at most 78 characters of ASCII (RFC 2045, section 6).
enum Transfer {
  SEVEN_BIT("7bit"),
  QUOTED_PRINTABLE("quoted-printable"),
  BASE64("base64");

  /// RFC 2045, sections 6.7 and 6.8, without the line break.
  private static final int LONGEST_ENCODED_LINE = 76;

  /// Mostly ASCII is readable and shorter as quoted-printable, where other bytes take three.
  private static final int BYTES_FOR_EACH_OTHER = 6;

  private static final int ENCODED_WIDTH = 3;
  private static final byte[] LINE_BREAK = {'\r', '\n'};

  /// A line in which a server on the way changes nothing: not too long, without blanks at its end
  /// or `From ` at its beginning.
  private static final Pattern SAFE_LINE = Pattern.compile("(?!From )[\t -~]{0,78}(?<![ \t])");

  private static final String HEX = "0123456789ABCDEF";

  private final String token;

  Transfer(String token) {
    this.token = token;
  }

  /// The value of `Content-Transfer-Encoding`.
  String token() {
    return token;
  }

  /// The shortest that carries `text` unchanged.
  static Transfer of(String text) {
    if (lines(text).lines().allMatch(line -> SAFE_LINE.matcher(line).matches())) {
      return SEVEN_BIT;
    }
    byte[] bytes = text.getBytes(UTF_8);
    int others = 0;
    for (byte octet : bytes) {
      others += octet < 0 ? 1 : 0;
    }
    return others * BYTES_FOR_EACH_OTHER <= bytes.length ? QUOTED_PRINTABLE : BASE64;
  }

  /// The encoded text, whose last line is complete.
  String encode(String text) {
    String lines = lines(text);
    return switch (this) {
      case SEVEN_BIT -> lines;
      case QUOTED_PRINTABLE -> quotedPrintable(lines);
      case BASE64 -> base64(lines.getBytes(UTF_8));
    };
  }

  static String base64(byte[] bytes) {
    byte[] encoded = Base64.getMimeEncoder(LONGEST_ENCODED_LINE, LINE_BREAK).encode(bytes);
    return new String(encoded, US_ASCII) + "\r\n";
  }

  /// Each line ends with CRLF.
  private static String lines(String text) {
    return text.lines().collect(joining("\r\n", "", "\r\n"));
  }

  private static String quotedPrintable(String lines) {
    StringBuilder encoded = new StringBuilder(lines.length() * 2);
    for (String line : lines.substring(0, lines.length() - 2).split("\r\n", -1)) {
      appendLine(encoded, line.getBytes(UTF_8));
    }
    return encoded.toString();
  }

  private static void appendLine(StringBuilder encoded, byte[] line) {
    int column = 0;
    for (int i = 0; i < line.length; i++) {
      boolean plain = isPlain(line, i);
      int width = plain ? 1 : ENCODED_WIDTH;
      boolean last = i == line.length - 1;
      if (column + width > (last ? LONGEST_ENCODED_LINE : LONGEST_ENCODED_LINE - 1)) {
        encoded.append("=\r\n");
        column = 0;
      }
      if (plain) {
        encoded.append((char) line[i]);
      } else {
        int octet = line[i] & 0xFF;
        encoded.append('=').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
      }
      column += width;
    }
    encoded.append("\r\n");
  }

  private static boolean isPlain(byte[] line, int at) {
    int octet = line[at];
    boolean blank = octet == ' ' || octet == '\t';
    boolean plain = blank ? at < line.length - 1 : octet > ' ' && octet <= '~' && octet != '=';
    return plain && !beginsFrom(line, at);
  }

  private static boolean beginsFrom(byte[] line, int at) {
    return at == 0 && line[0] == 'F' && new String(line, UTF_8).startsWith("From ");
  }
}
