package io.slotwright.schedule.legacyimport;

import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The results of rows, judged by the file so far and by earlier imports.
///
/// @param firstRows the row of this file that was first to have an external id
/// @param fresh the external ids that no import has used yet
/// @param imported the content with which external ids were imported before
public record Verdicts(
    Map<String, Integer> firstRows, Set<String> fresh, Map<String, Map<String, String>> imported) {

  /// The reason why the row of a point is rejected; empty when its point is created or was created
  /// before.
  public Optional<Rejection> rejection(NumberedPoint row) {
    List<Violation> violations = violations(row);
    return violations.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rejection(row.index(), row.line(), row.externalId(), violations));
  }

  public boolean creates(NumberedPoint row) {
    return isFirst(row) && fresh.contains(row.externalId());
  }

  private List<Violation> violations(NumberedPoint row) {
    String externalId = row.externalId();
    if (!isFirst(row)) {
      return List.of(duplicate(firstWith(row)));
    }
    if (fresh.contains(externalId)) {
      return List.of();
    }
    Map<String, String> before = imported.get(externalId);
    return before == null
        ? List.of(removedMeanwhile())
        : row.point().differencesFrom(before).stream()
            .map(field -> differs(field, before))
            .toList();
  }

  private boolean isFirst(NumberedPoint row) {
    return firstWith(row) == row.index();
  }

  private int firstWith(NumberedPoint row) {
    return firstRows.getOrDefault(row.externalId(), row.index());
  }

  private static Violation duplicate(int first) {
    return new Violation(
        "/external_id",
        ViolationCode.DUPLICATE_EXTERNAL_ID,
        "Row " + first + " has this external_id too.");
  }

  private static Violation differs(String field, Map<String, String> before) {
    return new Violation(
        "/" + field,
        ViolationCode.DIFFERS_FROM_IMPORTED,
        "%s was imported as \"%s\".".formatted(field, before.getOrDefault(field, "")));
  }

  private static Violation removedMeanwhile() {
    return new Violation(
        "/external_id",
        ViolationCode.REMOVED_MEANWHILE,
        "The point with this external_id is being removed right now; send the row again.");
  }
}
