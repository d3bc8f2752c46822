package io.slotwright.observability.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A PromQL expression as its words and signs.
public record Expression(List<Token> tokens) {

  private static final Set<String> GROUPING = Set.of("by", "without", "on", "ignoring");

  /// What follows the name of a function or an aggregation.
  private static final Set<String> CALLS = Set.of("(", "by", "without");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<text>\"(?:[^\"\\\\]|\\\\.)*\")"
              + "|(?<duration>\\d+(?:ms|[smhdwy]))"
              + "|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<name>[a-zA-Z_:][\\w:]*)"
              + "|(?<sign>=~|!~|!=|==|>=|<=|[-+*/=<>(){}\\[\\],])");

  public Expression {
    tokens = List.copyOf(tokens);
  }

  public static Expression of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    Place place = Place.OUTSIDE;
    while (matcher.find()) {
      String word = matcher.group();
      Token.Kind kind = kind(matcher);
      String before = tokens.isEmpty() ? "" : tokens.getLast().text();
      place = place.after(word, before, GROUPING);
      tokens.add(new Token(kind, place, word));
    }
    return new Expression(tokens);
  }

  private static Token.Kind kind(Matcher matcher) {
    for (Token.Kind kind : Token.Kind.values()) {
      if (matcher.group(kind.group()) != null) {
        return kind;
      }
    }
    throw new IllegalArgumentException("of no kind: " + matcher.group());
  }

  /// The metrics that it reads.
  public Set<String> metrics() {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean isCalled = i + 1 < tokens.size() && CALLS.contains(tokens.get(i + 1).text());
      if (token.isName() && token.place() == Place.OUTSIDE && !isCalled && !token.isKeyword()) {
        names.add(token.text());
      }
    }
    return names;
  }

  /// The labels that it selects or groups by.
  public Set<String> labels() {
    return tokens.stream()
        .filter(Token::isName)
        .filter(token -> token.place() != Place.OUTSIDE)
        .filter(Predicate.not(Token::isKeyword))
        .map(Token::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public String toString() {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
