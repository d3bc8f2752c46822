package io.slotwright.schedule.legacyimport;

import static java.util.stream.Collectors.joining;

import io.slotwright.common.problem.Violation;
import io.slotwright.schedule.decision.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row that is not imported.
///
/// @param index of the row, from 0
/// @param line in which the row begins, from 1; null in a form without lines
/// @param externalId null when it cannot be read
/// @param violations everything that is wrong, at least one; pointers lead into the row
public record Rejection(
    int index, @Nullable Integer line, @Nullable String externalId, List<Violation> violations) {

  private static final int LONGEST = 500;

  public Rejection {
    externalId = externalId == null ? null : clean(externalId);
    violations = violations.stream().map(Rejection::clean).toList();
  }

  /// The code that all violations share, or `validation`.
  public String code() {
    return violations.stream().map(Violation::code).distinct().count() == 1
        ? violations.getFirst().code().word()
        : "validation";
  }

  public String message() {
    return violations.stream().map(Violation::message).collect(joining(" "));
  }

  private static Violation clean(Violation violation) {
    return new Violation(clean(violation.pointer()), violation.code(), clean(violation.message()));
  }

  /// A row may contain any text; characters that PostgreSQL cannot store are made readable.
  private static String clean(String text) {
    return text.codePoints()
        .limit(LONGEST)
        .map(codePoint -> Checks.isText(codePoint) ? codePoint : '\uFFFD')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
