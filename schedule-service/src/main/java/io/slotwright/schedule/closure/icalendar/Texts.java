package io.slotwright.schedule.closure.icalendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Texts in calendar files (RFC 5545, section 3.3.11).
final class Texts {

  private static final int LONGEST = 200;
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  private Texts() {}

  /// One line of at most 200 characters, without escapes and control characters; null when nothing
  /// is left.
  static @Nullable String line(String value) {
    String plain = unescaped(value).replaceAll("\\p{Cntrl}+", " ").strip();
    int most =
        plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
    return plain.isEmpty() ? null : plain.substring(0, most);
  }

  /// Without the backslashes before characters that have a meaning of their own; `\n` is a line
  /// break.
  static String unescaped(String value) {
    return ESCAPE
        .matcher(value)
        .replaceAll(
            escape ->
                escape.group(1).equalsIgnoreCase("n")
                    ? "\n"
                    : Matcher.quoteReplacement(escape.group(1)));
  }
}
