package io.slotwright.notification.mail;

import java.util.regex.Pattern;

/// What people typed, made fit for a line of its own: a line break in a name must not look like a
/// line of ours, nor may a mark that turns the direction of writing change what stands around it.
final class OneLine {

  private static final Pattern BREAKING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

  private OneLine() {}

  static String of(String typed) {
    return BREAKING.matcher(typed).replaceAll(" ").strip();
  }
}
