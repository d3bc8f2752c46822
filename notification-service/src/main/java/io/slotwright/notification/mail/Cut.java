package io.slotwright.notification.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Truncates text without splitting what a reader sees as one character.
final class Cut {

  private static final Pattern CHARACTER = Pattern.compile("\\X");

  /// Stacked accents can make one character of any length; text is cut before such a character.
  private static final int MOST_UNITS = 32;

  private static final String ELLIPSIS = "…";

  private Cut() {}

  /// `text` if it has at most `longest` characters, otherwise its beginning and an ellipsis,
  /// together at most that long.
  static String to(int longest, String text) {
    return end(longest, text) == text.length()
        ? text
        : text.substring(0, end(longest - 1, text)).strip() + ELLIPSIS;
  }

  private static int end(int longest, String text) {
    Matcher character = CHARACTER.matcher(text);
    int end = 0;
    for (int count = 0;
        count < longest && character.find() && character.end() - end <= MOST_UNITS;
        count++) {
      end = character.end();
    }
    return end;
  }
}
