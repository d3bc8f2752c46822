package io.slotwright.observability.rule;

import java.util.Set;

/// Where a word of an expression is.
public enum Place {
  OUTSIDE,
  /// Between the braces that select series.
  SELECTOR,
  /// Between the brackets of a window.
  WINDOW,
  /// Between the parentheses after `by` and its like.
  GROUPING;

  Place after(String word, String before, Set<String> grouping) {
    return switch (word) {
      case "{" -> SELECTOR;
      case "[" -> WINDOW;
      case "(" -> grouping.contains(before) ? GROUPING : this;
      case "}", "]", ")" -> OUTSIDE;
      default -> this;
    };
  }
}
