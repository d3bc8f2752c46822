package io.slotwright.observability.rule;

import java.util.Locale;
import java.util.Set;

/// A word or sign of an expression.
public record Token(Kind kind, Place place, String text) {

  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "or",
          "unless",
          "by",
          "without",
          "on",
          "ignoring",
          "group_left",
          "group_right",
          "bool",
          "offset");

  /// In the order in which they are tried.
  public enum Kind {
    TEXT,
    DURATION,
    NUMBER,
    NAME,
    SIGN;

    String group() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isName() {
    return kind == Kind.NAME;
  }

  public boolean isKeyword() {
    return isName() && KEYWORDS.contains(text);
  }
}
