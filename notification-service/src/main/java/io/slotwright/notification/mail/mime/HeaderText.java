package io.slotwright.notification.mail.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Free text in a header: as it is where it may be, otherwise in encoded words (RFC 2047).
///
/// Typed text never becomes part of the header's structure: it has no line breaks, what looks like
/// an encoded word is encoded, and a phrase that is more than plain words is quoted or encoded.
final class HeaderText {

  /// Of text in one encoded word. Its line may have 76 characters (RFC 2047, section 2), and the
  /// first line begins with the header's name.
  private static final int LONGEST_WORD = 39;

  /// A longer word without a space could not be folded.
  private static final Pattern TOO_LONG = Pattern.compile("\\S{61,}");

  private static final Pattern PLAIN = Pattern.compile("[ -~]*");
  private static final Pattern ATOMS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  /// Line breaks and other controls, and the characters that turn the direction of what follows.
  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\u202A-\u202E\u2066-\u2069]+");

  private HeaderText() {}

  /// The value of an unstructured header such as `Subject`, not folded.
  static String unstructured(String typed) {
    String text = oneLine(typed);
    return isPlain(text) && !TOO_LONG.matcher(text).find() ? text : encoded(text);
  }

  /// A display name before an address; empty for none.
  static String phrase(String typed) {
    String name = oneLine(typed);
    if (name.isEmpty() || ATOMS.matcher(name).matches() && isPlain(name)) {
      return name;
    }
    return isPlain(name) && name.length() <= LONGEST_WORD ? quoted(name) : encoded(name);
  }

  private static String oneLine(String typed) {
    return CONTROLS.matcher(wellFormed(typed)).replaceAll(" ").strip();
  }

  /// A lone surrogate has no UTF-8.
  private static String wellFormed(String typed) {
    return new String(typed.getBytes(UTF_8), UTF_8);
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches() && !text.contains("=?");
  }

  private static String quoted(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String encoded(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (String character : characters(text)) {
      if (length(word) + length(character) > LONGEST_WORD && !word.isEmpty()) {
        words.add(word(word));
        word.setLength(0);
      }
      word.append(character);
    }
    words.add(word(word));
    return String.join(" ", words);
  }

  /// What a reader sees as one character stays in one word, unless it is longer than a word.
  private static List<String> characters(String text) {
    List<String> characters = new ArrayList<>();
    Matcher character = CHARACTER.matcher(text);
    while (character.find()) {
      if (length(character.group()) <= LONGEST_WORD) {
        characters.add(character.group());
      } else {
        character.group().codePoints().mapToObj(Character::toString).forEach(characters::add);
      }
    }
    return characters;
  }

  private static int length(CharSequence text) {
    return text.toString().getBytes(UTF_8).length;
  }

  private static String word(CharSequence text) {
    return "=?UTF-8?B?"
        + Base64.getEncoder().encodeToString(text.toString().getBytes(UTF_8))
        + "?=";
  }
}
