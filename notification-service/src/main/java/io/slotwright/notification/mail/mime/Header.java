package io.slotwright.notification.mail.mime;

import java.util.regex.Pattern;

/// One header field.
///
/// @param value folded, without the line break at its end
record Header(String name, String value) {

  /// RFC 5322, section 2.1.1; a line may be longer only when it has nowhere to break.
  private static final int LONGEST_LINE = 76;

  private static final Pattern SPACES = Pattern.compile(" +");

  /// What may stand in a header: anything else could begin another one.
  private static final Pattern ALLOWED = Pattern.compile("[ -~]*");

  /// Folds `value` at its spaces.
  ///
  /// @throws IllegalArgumentException when it has a line break or anything else beyond ASCII
  static Header of(String name, String value) {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException("header " + name + " has a character it must not have");
    }
    return new Header(name, folded(name.length() + 1, value));
  }

  private static String folded(int column, String value) {
    StringBuilder folded = new StringBuilder();
    int used = column;
    for (String word : SPACES.split(value)) {
      if (used > column && used + 1 + word.length() > LONGEST_LINE) {
        folded.append("\r\n");
        used = 0;
      }
      folded.append(' ').append(word);
      used += 1 + word.length();
    }
    return folded.toString();
  }

  /// The field as it is sent.
  String line() {
    return name + ":" + value + "\r\n";
  }
}
