package io.slotwright.notification.mail;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Breaks everything that mail programs turn into links: a scheme, a host with a dot, a mail
/// address, a network share, a phone number.
///
/// Names stay readable: a space follows a dot, as in `J. R. R. Tolkien`, and invisible joiners
/// separate the digits of a phone number. First, a character that a browser treats as a dot, a
/// colon, a slash or an at sign (UTS 46, section 4) is replaced by that one, and characters that
/// browsers ignore are removed.
final class Unlinked {

  private static final String MARKS = ".\u3002:/\\@";
  private static final String DOTS = "[.\u3002]";
  private static final String WORD = "\\p{L}\\p{N}\\p{M}";

  /// A variation selector behind a pictograph or a Han character is part of it.
  private static final Pattern IGNORED =
      Pattern.compile(
          "(?<whole>\\p{IsExtended_Pictographic}[\uFE0E\uFE0F]|\\p{IsHan}[\uFE00-\uFE0F\\x{E0100}-\\x{E01EF}])"
              + "|[\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFE00-\uFE0F\uFFA0"
              + "\\x{E0000}-\\x{E0FFF}]");

  /// Not the ellipses: no host has an empty label.
  private static final Pattern PERHAPS_A_MARK = Pattern.compile("[^\\p{ASCII}\u2025\u2026]");

  private static final Pattern AT = Pattern.compile("\\s*@\\s*");

  /// A time of day such as `10:30` stays: it has digits on both sides, and nothing before
  /// them that a scheme could begin with. That may be a symbol: `№` is read as `No`.
  private static final Pattern COLON =
      Pattern.compile("(?:(?<!(?<![%s\\p{S}.-])\\d{1,4}):|:(?!\\d))(?=\\S)".formatted(WORD));

  private static final Pattern TWO_SLASHES = Pattern.compile("[/\\\\](?=[/\\\\])");

  /// A number such as `2.0`, which stays, or a dot followed by anything that could be the next
  /// label of a host.
  private static final Pattern NUMBER_OR_DOT =
      Pattern.compile(
          "(?<![%1$s.])\\d{1,4}\\.\\d{1,4}(?![%1$s]|%2$s)|(?<dot>%2$s)(?=[^\\s)\\],;!?»”’\"'])(?!%2$s)"
              .formatted(WORD, DOTS));

  private static final Pattern PHONE =
      Pattern.compile("\\p{Nd}(?:[\\s().+/\\p{Pd}]{0,3}\\p{Nd}){6,}");

  private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\p{Nd})(?!$)");
  private static final String JOINER = "\u2060";

  private Unlinked() {}

  /// Passes over `line` a fixed number of times.
  static String of(String line) {
    String text = IGNORED.matcher(line).replaceAll("${whole}");
    text = PERHAPS_A_MARK.matcher(text).replaceAll(Unlinked::plain);
    text = AT.matcher(text).replaceAll(" @ ");
    text = COLON.matcher(text).replaceAll(": ");
    text = TWO_SLASHES.matcher(text).replaceAll("$0 ");
    text = NUMBER_OR_DOT.matcher(text).replaceAll(Unlinked::spaced);
    text = PHONE.matcher(text).replaceAll(Unlinked::joined);
    return text.strip();
  }

  private static String plain(MatchResult character) {
    String plain = Normalizer.normalize(character.group(), Form.NFKC);
    boolean isMark = plain.chars().anyMatch(unit -> MARKS.indexOf(unit) >= 0);
    return isMark ? Matcher.quoteReplacement(plain) : character.group();
  }

  private static String spaced(MatchResult found) {
    return found.start("dot") < 0 ? found.group() : found.group() + " ";
  }

  private static String joined(MatchResult phone) {
    return BETWEEN_DIGITS.matcher(phone.group()).replaceAll(JOINER);
  }
}
