package io.slotwright.schedule.closure.icalendar;

import org.jspecify.annotations.Nullable;

/// Texts in calendar files (RFC 5545, section 3.3.11).
final class Texts {

  private static final int LONGEST = 200;

  private Texts() {}

  /// One line of at most 200 characters, without escapes and control characters; null when nothing
  /// is left.
  static @Nullable String line(String value) {
    String plain =
        unescaped(value.replaceAll("\\\\[nN]", " ")).replaceAll("\\p{Cntrl}+", " ").strip();
    int most =
        plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
    return plain.isEmpty() ? null : plain.substring(0, most);
  }

  /// Without the backslashes before characters that have a meaning of their own.
  static String unescaped(String value) {
    return value.replaceAll("\\\\(.)", "$1");
  }
}
