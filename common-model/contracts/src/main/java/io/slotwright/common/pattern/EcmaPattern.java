package io.slotwright.common.pattern;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Translates a regular expression of JSON Schema into Java's. JSON Schema means those of ECMA-262
/// with the flag `u` (JSON Schema 2020-12, core, section 6.4), which differ in a few places:
///
/// - `$` is the end of the text, and not also the place before a last line break;
/// - `.` is any character but U+000A, U+000D, U+2028 and U+2029;
/// - `\s` is every blank of Unicode, `\v` one character, and `\b` in a class a backspace;
/// - `[` and `&&` in a class are characters.
///
/// What only Java knows is refused.
public final class EcmaPattern {

  private static final Pattern TOKEN =
      Pattern.compile("\\\\(?:[pPu]\\{[^}]*\\}|.)|[*+?}]\\+|\\(\\?(?![:=!<])|.", Pattern.DOTALL);

  /// A general category of Unicode has the same name in both; other properties do not.
  private static final Pattern CATEGORY = Pattern.compile("\\\\[pP]\\{[A-Z][a-z]?\\}");

  private static final Pattern CODE_POINT = Pattern.compile("\\\\u\\{[0-9A-Fa-f]+\\}");
  private static final String OTHER_ESCAPES = "dDwWbBfnrtcxuk123456789^$\\.*+?()[]{}|/-";
  private static final String BLANKS = "\\t\\n\\x0B\\f\\r\\uFEFF\\u2028\\u2029\\p{Zs}";

  private final String pattern;
  private final StringBuilder translated = new StringBuilder();
  private boolean inClass;

  private EcmaPattern(String pattern) {
    this.pattern = pattern;
  }

  /// Whether a text has a match of `pattern` anywhere.
  ///
  /// @throws PatternSyntaxException when it is none of ECMA-262, or uses a property of characters
  /// that is not a general category
  public static Predicate<String> found(String pattern) {
    return Pattern.compile(new EcmaPattern(pattern).translated()).asPredicate();
  }

  private String translated() {
    Matcher tokens = TOKEN.matcher(pattern);
    while (tokens.find()) {
      translated.append(translated(tokens.group(), tokens.start()));
    }
    return translated.toString();
  }

  private String translated(String token, int at) {
    if (token.startsWith("\\")) {
      return escape(token, at);
    }
    return inClass ? inClass(token) : outside(token, at);
  }

  private String inClass(String token) {
    inClass = !token.equals("]");
    return token.equals("[") || token.equals("&") ? "\\" + token : token;
  }

  private String outside(String token, int at) {
    inClass = token.equals("[");
    return switch (token) {
      case "$" -> "\\z";
      case "." -> "[^\\n\\r\\u2028\\u2029]";
      default -> token.length() == Character.charCount(token.codePointAt(0)) ? token : refuse(at);
    };
  }

  private String escape(String token, int at) {
    return switch (token) {
      case "\\s" -> inClass ? BLANKS : "[" + BLANKS + "]";
      case "\\S" -> "[^" + BLANKS + "]";
      case "\\v" -> "\\x0B";
      case "\\0" -> "\\x00";
      case "\\b" -> inClass ? "\\x08" : token;
      default -> {
        if (CODE_POINT.matcher(token).matches()) {
          yield token.replace("\\u", "\\x");
        }
        yield isKnown(token) ? token : refuse(at);
      }
    };
  }

  private static boolean isKnown(String escape) {
    return CATEGORY.matcher(escape).matches()
        || escape.length() == 2 && OTHER_ESCAPES.indexOf(escape.charAt(1)) >= 0;
  }

  private String refuse(int at) {
    throw new PatternSyntaxException("Not understood as a pattern of ECMA-262", pattern, at);
  }
}
