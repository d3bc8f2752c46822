package io.slotwright.schedule.draft;

import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.util.List;

/// Patches laid over one another: where two overlap, the later one counts.
///
/// @param available what is to be open; shares nothing with `blocked`
/// @param blocked what is to be taken out
record Layers(TimeSet available, TimeSet blocked) {

  /// @param from the time before it is over, and left unchanged
  static Layers of(List<Patch> patches, Instant from) {
    TimeSet available = TimeSet.EMPTY;
    TimeSet blocked = TimeSet.EMPTY;
    for (Patch patch : patches) {
      TimeRange range = patch.range();
      boolean opens = patch.status() == Patch.Status.AVAILABLE;
      available = opens ? available.plus(range) : available.minus(range);
      blocked = opens ? blocked.minus(range) : blocked.plus(range);
    }
    TimeRange ahead = new TimeRange(from, Instant.MAX);
    return new Layers(available.within(ahead), blocked.within(ahead));
  }
}
