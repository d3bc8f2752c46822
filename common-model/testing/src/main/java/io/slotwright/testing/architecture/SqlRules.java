package io.slotwright.testing.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Rules for the SQL in sources. Statements stay prepared for as long as a session lasts.
public final class SqlRules {

  /// A column added by a newer replica changes the result of such a statement, and PostgreSQL
  /// refuses it once in each session. The columns of `unnest` are defined by the statement itself.
  private static final Pattern ALL_COLUMNS =
      Pattern.compile(
          "(?:\\b(?:SELECT|RETURNING|DISTINCT)|,)\\s+(?:\\w+\\.)?\\*"
              + "(?!\\s+FROM\\s+unnest\\s*\\()(?=\\s|,|\"|$)");

  /// A session lock outlives a caller that stopped waiting: the session returns to the pool with
  /// it.
  private static final Pattern SESSION_LOCK =
      Pattern.compile("\\bpg_(?:try_)?advisory_(?:lock|unlock)\\w*");

  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

  private SqlRules() {}

  /// The parts of the Java files below `root` that break a rule, each with its file.
  public static List<String> violationsBelow(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> violations(read(file)).map(found -> file.getFileName() + ": " + found))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Stream<String> violations(String source) {
    String code = COMMENT.matcher(source).replaceAll("");
    return Stream.of(ALL_COLUMNS, SESSION_LOCK)
        .flatMap(rule -> rule.matcher(code).results())
        .map(MatchResult::group);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
