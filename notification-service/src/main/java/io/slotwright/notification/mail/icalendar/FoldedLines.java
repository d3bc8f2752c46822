package io.slotwright.notification.mail.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Folds the lines of a calendar file after 75 octets and between characters (RFC 5545, section
/// 3.1). ical4j folds after 73 characters, which in Cyrillic are up to 146 octets.
final class FoldedLines {

  private static final int LONGEST = 75;

  private FoldedLines() {}

  /// @param file as ical4j has folded it
  static String of(String file) {
    StringBuilder folded = new StringBuilder(file.length() + 64);
    file.replace("\r\n ", "").lines().forEach(line -> append(line, folded));
    return folded.toString();
  }

  private static void append(String line, StringBuilder folded) {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      String character = Character.toString(line.codePointAt(at));
      int length = character.getBytes(UTF_8).length;
      if (octets + length > LONGEST) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.append(character);
      octets += length;
      at += character.length();
    }
    folded.append("\r\n");
  }
}
