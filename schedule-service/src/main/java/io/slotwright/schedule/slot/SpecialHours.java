package io.slotwright.schedule.slot;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The hours of a post on one date in place of its weekly ones, and the reason for them.
///
/// @param windows empty for closed; they do not overlap
public record SpecialHours(List<Window> windows, @Nullable String reason) {

  public SpecialHours {
    windows = List.copyOf(windows);
  }

  /// Empty when they leave the post open at some time of the date.
  Optional<Closed> closed() {
    return windows.isEmpty() ? Optional.of(new Closed(reason)) : Optional.empty();
  }
}
