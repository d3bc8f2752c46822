package io.slotwright.kubernetes.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the documents promise to operators.
public final class Documents {

  private static final Path DOCS = Path.of(System.getProperty("slotwright.home"), "docs");
  private static final Pattern VARIABLE = Pattern.compile("`((?:SLOTWRIGHT|QUARKUS)_[A-Z0-9_]+)`");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern SECRET =
      Pattern.compile("\\s*\\| `(slotwright-[a-z]+)` \\|([^|]+)\\|.*");
  private static final Pattern MEMORY =
      Pattern.compile("\\| ([a-z-]+-service) \\| (\\d+) \\| \\d+ \\| 300 MB \\|");

  private Documents() {}

  /// The environment variables of `docs/production.md`.
  public static Set<String> variables() {
    return VARIABLE
        .matcher(String.join("\n", lines("production.md")))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /// The keys of the Secrets that operators make by hand, by the name of the Secret.
  public static Map<String, Set<String>> secrets() {
    return lines("kubernetes.md").stream()
        .map(SECRET::matcher)
        .filter(Matcher::matches)
        .collect(Collectors.toMap(row -> row.group(1), row -> codes(row.group(2))));
  }

  /// Measured resident memory in MiB, by service.
  public static Map<String, Integer> memory() {
    return lines("performance.md").stream()
        .map(MEMORY::matcher)
        .filter(Matcher::matches)
        .collect(Collectors.toMap(row -> row.group(1), row -> Integer.valueOf(row.group(2))));
  }

  private static Set<String> codes(String cell) {
    return CODE.matcher(cell)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static List<String> lines(String name) {
    try {
      return Files.readAllLines(DOCS.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
