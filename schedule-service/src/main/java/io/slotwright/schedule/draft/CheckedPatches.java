package io.slotwright.schedule.draft;

import java.util.List;

/// All patches of a draft, found to fit its post.
///
/// @param version the availability version that the post had then
public record CheckedPatches(long version, List<Patch> patches) {

  public CheckedPatches {
    patches = List.copyOf(patches);
  }
}
