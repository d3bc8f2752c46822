package io.slotwright.calendar.live;

import io.slotwright.calendar.week.Revision;
import java.util.Optional;

/// What a client that returns has already seen of a post's calendar.
///
/// @param epoch empty when the client does not name it
/// @param version the last version that it has seen in full
public record Since(Optional<String> epoch, long version) {

  /// Whether its version may be one of `current`, an epoch.
  public boolean isOf(String current) {
    return epoch.orElse(current).equals(current);
  }

  /// Whether it is a later version of the epoch of `other`.
  public boolean isAheadOf(Revision other) {
    return isOf(other.epoch()) && version > other.version();
  }
}
