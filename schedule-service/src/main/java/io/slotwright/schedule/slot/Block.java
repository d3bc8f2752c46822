package io.slotwright.schedule.slot;

import io.slotwright.common.time.TimeRange;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stretch of a post's time that an operator takes out: a repair, a lunch.
///
/// @param range never empty
public record Block(UUID id, TimeRange range, @Nullable String reason) {

  /// The part of it that lies in `bounds`; empty when none does.
  public Optional<Block> within(TimeRange bounds) {
    return range.overlaps(bounds)
        ? Optional.of(new Block(id, range.intersection(bounds), reason))
        : Optional.empty();
  }
}
