package io.slotwright.observability.mutation;

import io.slotwright.observability.rule.Expression;
import io.slotwright.observability.rule.Place;
import io.slotwright.observability.rule.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Small changes of an expression: slips that a person could make and that Prometheus would accept.
final class Mutations {

  /// What is taken for what by mistake. `>` and `>=` are not among them: no measured value is just
  /// so.
  private static final Map<String, List<String>> INSTEAD =
      Map.ofEntries(
          Map.entry(">", List.of("<")),
          Map.entry("<", List.of(">")),
          Map.entry(">=", List.of("<")),
          Map.entry("<=", List.of(">")),
          Map.entry("==", List.of("!=")),
          Map.entry("+", List.of("-")),
          Map.entry("-", List.of("+")),
          Map.entry("*", List.of("/")),
          Map.entry("/", List.of("*")),
          Map.entry("and", List.of("or", "unless")),
          Map.entry("or", List.of("and", "unless")),
          Map.entry("unless", List.of("and", "or")),
          Map.entry("sum", List.of("max", "min", "count")),
          Map.entry("max", List.of("min", "sum")),
          Map.entry("min", List.of("max", "sum")),
          Map.entry("count", List.of("sum", "max")),
          Map.entry("rate", List.of("increase", "delta")),
          Map.entry("increase", List.of("rate")),
          Map.entry("sum_over_time", List.of("max_over_time", "avg_over_time")));

  private static final Map<String, String> OTHER_MATCH =
      Map.of("=", "!=", "!=", "=", "=~", "!~", "!~", "=~");

  /// The other window of the same recorded series.
  private static final Map<String, String> OTHER_WINDOW =
      Map.of("5m", "1h", "30m", "6h", "1h", "5m", "6h", "30m", "3d", "6h");

  private final List<Token> tokens;
  private final List<String> changed = new ArrayList<>();

  private Mutations(Expression expression) {
    this.tokens = expression.tokens();
  }

  static List<String> of(Expression expression) {
    Mutations mutations = new Mutations(expression);
    for (int i = 0; i < mutations.tokens.size(); i++) {
      mutations.change(i);
    }
    return mutations.changed;
  }

  private void change(int i) {
    Token token = tokens.get(i);
    String text = token.text();
    switch (token.kind()) {
      case TEXT -> replace(i, "\"not-(%s)\"".formatted(text.substring(1, text.length() - 1)));
      case DURATION -> Durations.others(text).forEach(other -> replace(i, other));
      case NUMBER -> others(text).forEach(other -> replace(i, other));
      case NAME -> changeName(i, token);
      case SIGN -> changeSign(i, token);
    }
  }

  private void changeName(int i, Token token) {
    switch (token.place()) {
      case SELECTOR -> remove(i, 3);
      case GROUPING -> remove(i, 1);
      case OUTSIDE -> {
        INSTEAD.getOrDefault(token.text(), List.of()).forEach(other -> replace(i, other));
        int colon = token.text().lastIndexOf(':');
        String window = OTHER_WINDOW.get(token.text().substring(colon + 1));
        if (colon > 0 && window != null) {
          replace(i, token.text().substring(0, colon + 1) + window);
        }
      }
      case WINDOW -> throw new IllegalArgumentException("a name in a window: " + token);
    }
  }

  private void changeSign(int i, Token token) {
    if (token.place() == Place.SELECTOR) {
      String other = OTHER_MATCH.get(token.text());
      if (other != null) {
        replace(i, other);
      }
    } else {
      INSTEAD.getOrDefault(token.text(), List.of()).forEach(other -> replace(i, other));
    }
  }

  private static List<String> others(String number) {
    double value = Double.parseDouble(number);
    return value == 0 ? List.of("1", "-1") : List.of(text(value * 2), text(value / 2));
  }

  private static String text(double value) {
    return String.valueOf(value);
  }

  private void replace(int i, String text) {
    add(i, 1, List.of(text));
  }

  /// With the comma that belongs to it.
  private void remove(int i, int length) {
    int end = i + length;
    if (tokens.get(end).text().equals(",")) {
      add(i, length + 1, List.of());
    } else if (tokens.get(i - 1).text().equals(",")) {
      add(i - 1, length + 1, List.of());
    } else {
      add(i, length, List.of());
    }
  }

  private void add(int i, int length, List<String> instead) {
    List<String> words = new ArrayList<>();
    tokens.subList(0, i).forEach(token -> words.add(token.text()));
    words.addAll(instead);
    tokens.subList(i + length, tokens.size()).forEach(token -> words.add(token.text()));
    changed.add(String.join(" ", words));
  }
}
