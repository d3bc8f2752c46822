package io.slotwright.schedule.legacyimport;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of a file.
///
/// @param index from 0; a header is no row
/// @param line of the file in which it begins, from 1; null in a form without lines
/// @param externalId null when it cannot be read
/// @param point the point it describes, or refused with [Refusal.Invalid]
public record Row(
    int index, @Nullable Integer line, @Nullable String externalId, Decision<LegacyPoint> point) {

  /// The point, unless something is wrong with it.
  public Optional<NumberedPoint> sound() {
    return point instanceof Decision.Accepted<LegacyPoint>(LegacyPoint accepted)
        ? Optional.of(new NumberedPoint(index, line, accepted))
        : Optional.empty();
  }

  /// The violations of the row on its own; empty when it is valid.
  public Optional<Rejection> rejection() {
    return point instanceof Decision.Refused<LegacyPoint>(Refusal.Invalid(List<Violation> wrong))
        ? Optional.of(new Rejection(index, line, externalId, wrong))
        : Optional.empty();
  }
}
