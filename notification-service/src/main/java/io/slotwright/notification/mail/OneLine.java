package io.slotwright.notification.mail;

import java.util.regex.Pattern;

/// Makes typed text safe for a line of its own: a line break in a name must not look like a line of
/// ours, and a bidirectional control character must not change the text around it.
///
/// The joiners U+200C and U+200D stay inside words and emoji, which have other glyphs or none
/// without them: Persian and Indic names, families.
final class OneLine {

  /// A character that joiners join. Half of a surrogate pair stands for the character before a
  /// joiner, because the pattern looks back by one `char`.
  private static final String JOINED = "[\\p{L}\\p{M}\\p{So}\\p{Sk}\\p{Cs}&&\\P{ASCII}]";

  private static final Pattern BREAKING =
      Pattern.compile(
          ("(?:[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s&&[^\u200C\u200D]]"
                  + "|(?<!%1$s)[\u200C\u200D]|[\u200C\u200D](?!%1$s))+")
              .formatted(JOINED));

  private OneLine() {}

  static String of(String typed) {
    return BREAKING.matcher(typed).replaceAll(" ").strip();
  }
}
