package io.slotwright.notification.branding;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A text of an operator in which `{customer}` and the other [Placeholder]s stand for what each
/// mail is about. `{{` and `}}` are braces.
///
/// @param source as the operator typed it
public record TextTemplate(String source, List<Part> parts) {

  /// With all of them, a text does not grow beyond what a mail can hold.
  public static final int MOST_PLACEHOLDERS = 20;

  public TextTemplate {
    parts = List.copyOf(parts);
  }

  /// A part of a text.
  public sealed interface Part {

    record Words(String words) implements Part {}

    record Value(Placeholder placeholder) implements Part {}
  }

  /// What a text turns out to be.
  public sealed interface Parsed {

    record Valid(TextTemplate template) implements Parsed {}

    /// @param line from 1
    /// @param column of the first wrong character, from 1
    /// @param fault a sentence
    record Broken(int line, int column, String fault) implements Parsed {}
  }

  public static Parsed parse(String source) {
    return new Parser(source).parse();
  }

  /// The text of one mail.
  public String fill(Function<Placeholder, String> values) {
    return parts.stream()
        .map(
            part ->
                switch (part) {
                  case Part.Words(String words) -> words;
                  case Part.Value(Placeholder placeholder) -> values.apply(placeholder);
                })
        .collect(joining());
  }

  private static final class Parser {

    private final String source;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int placeholders;
    private int at;

    private Parser(String source) {
      this.source = source;
    }

    private Parsed parse() {
      while (at < source.length()) {
        char next = source.charAt(at);
        if (next != '{' && next != '}') {
          words.append(next);
          at++;
        } else if (source.startsWith(String.valueOf(next).repeat(2), at)) {
          words.append(next);
          at += 2;
        } else if (next == '}') {
          return broken("This brace closes nothing; write }} for a brace.");
        } else {
          Optional<Parsed> fault = readPlaceholder();
          if (fault.isPresent()) {
            return fault.get();
          }
        }
      }
      endWords();
      return new Parsed.Valid(new TextTemplate(source, parts));
    }

    /// @return what is wrong; empty when it has been read
    private Optional<Parsed> readPlaceholder() {
      int end = source.indexOf('}', at);
      if (end < 0) {
        return Optional.of(broken("This brace is not closed; write {{ for a brace."));
      }
      Optional<Placeholder> placeholder = Placeholder.of(source.substring(at + 1, end));
      if (placeholder.isEmpty()) {
        return Optional.of(broken("There is no such placeholder; " + known() + "."));
      }
      if (++placeholders > MOST_PLACEHOLDERS) {
        return Optional.of(broken("There are at most " + MOST_PLACEHOLDERS + " placeholders."));
      }
      endWords();
      parts.add(new Part.Value(placeholder.get()));
      at = end + 1;
      return Optional.empty();
    }

    private void endWords() {
      if (!words.isEmpty()) {
        parts.add(new Part.Words(words.toString()));
        words.setLength(0);
      }
    }

    private Parsed broken(String fault) {
      String before = source.substring(0, at);
      int lineBegins = before.lastIndexOf('\n') + 1;
      int line = 1 + (int) before.chars().filter(each -> each == '\n').count();
      int column = 1 + before.codePointCount(lineBegins, before.length());
      return new Parsed.Broken(line, column, fault);
    }

    private static String known() {
      return Arrays.stream(Placeholder.values())
          .map(placeholder -> "{" + placeholder.word() + "}")
          .collect(joining(", ", "there are ", ""));
    }
  }
}
