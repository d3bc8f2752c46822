package io.slotwright.notification.mail;

import java.util.regex.Pattern;

/// Makes typed text safe for a line of its own: a line break in a name must not look like a line of
/// ours, and a bidirectional control character must not change the text around it.
final class OneLine {

  private static final Pattern BREAKING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

  private OneLine() {}

  static String of(String typed) {
    return BREAKING.matcher(typed).replaceAll(" ").strip();
  }
}
