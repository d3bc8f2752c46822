package io.slotwright.schedule.legacyimport;

import static java.util.stream.Collectors.joining;

import io.slotwright.common.problem.Violation;
import io.slotwright.schedule.decision.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row that is not imported.
///
/// @param index of the row, from 0
/// @param externalId as far as it can be told
/// @param violations everything that is wrong, at least one; pointers lead into the row
public record Rejection(int index, @Nullable String externalId, List<Violation> violations) {

  private static final int LONGEST = 500;

  public Rejection {
    externalId = externalId == null ? null : clean(externalId);
    violations = violations.stream().map(Rejection::clean).toList();
  }

  /// That of the violations when they have it in common, or `validation`.
  public String code() {
    return violations.stream().map(Violation::code).distinct().count() == 1
        ? violations.getFirst().code()
        : "validation";
  }

  public String message() {
    return violations.stream().map(Violation::message).collect(joining(" "));
  }

  private static Violation clean(Violation violation) {
    return new Violation(clean(violation.pointer()), violation.code(), clean(violation.message()));
  }

  /// What a row says may be anything; what PostgreSQL cannot keep of it is made readable.
  private static String clean(String text) {
    return text.codePoints()
        .limit(LONGEST)
        .map(codePoint -> Checks.isText(codePoint) ? codePoint : '\uFFFD')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
