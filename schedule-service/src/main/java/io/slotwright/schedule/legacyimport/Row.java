package io.slotwright.schedule.legacyimport;

import io.slotwright.common.problem.Violation;
import io.slotwright.schedule.decision.Decision;
import io.slotwright.schedule.decision.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of a file.
///
/// @param index from 0; a header is no row
/// @param externalId as far as it can be told
/// @param point what it describes, or refused with [Refusal.Invalid]
public record Row(int index, @Nullable String externalId, Decision<LegacyPoint> point) {

  /// The point, unless something is wrong with it.
  public Optional<NumberedPoint> sound() {
    return point instanceof Decision.Accepted<LegacyPoint>(LegacyPoint accepted)
        ? Optional.of(new NumberedPoint(index, accepted))
        : Optional.empty();
  }

  /// What is wrong with the row by itself; empty when it is sound.
  public Optional<Rejection> rejection() {
    return point instanceof Decision.Refused<LegacyPoint>(Refusal.Invalid(List<Violation> wrong))
        ? Optional.of(new Rejection(index, externalId, wrong))
        : Optional.empty();
  }
}
