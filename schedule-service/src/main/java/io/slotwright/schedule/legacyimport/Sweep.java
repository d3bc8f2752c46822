package io.slotwright.schedule.legacyimport;

import io.slotwright.schedule.decision.Refusal.ImportInUse.PointInUse;
import java.util.List;
import java.util.stream.Stream;

/// What was seen on the way over the points of an import.
///
/// @param removed how many points went
/// @param inUse how many are in use and so stayed
/// @param some of those in use, at most [#MOST]
public record Sweep(int removed, int inUse, List<PointInUse> some) {

  public static final Sweep NOTHING = new Sweep(0, 0, List.of());

  /// How many points in use are told of.
  static final int MOST = 100;

  public Sweep {
    some = some.stream().limit(MOST).toList();
  }

  public static Sweep of(int removed, List<PointInUse> inUse) {
    return new Sweep(removed, inUse.size(), inUse);
  }

  public Sweep and(Sweep other) {
    return new Sweep(
        removed + other.removed,
        inUse + other.inUse,
        Stream.concat(some.stream(), other.some.stream()).toList());
  }
}
