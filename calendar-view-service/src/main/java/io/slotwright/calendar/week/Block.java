package io.slotwright.calendar.week;

import io.slotwright.common.time.TimeRange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stretch of a post's time that an operator took out.
///
/// @param id null when it was heard of before ids were stored
/// @param reason for colleagues
public record Block(@Nullable UUID id, TimeRange range, @Nullable String reason) {

  /// What is left of it when `opened` is cut out.
  List<Block> without(TimeRange opened) {
    return Ranges.without(range, List.of(opened)).stream()
        .map(part -> new Block(id, part, reason))
        .toList();
  }
}
