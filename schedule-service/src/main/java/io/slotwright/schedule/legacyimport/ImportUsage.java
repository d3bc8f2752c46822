package io.slotwright.schedule.legacyimport;

import io.slotwright.schedule.decision.Refusal.ImportInUse.PointInUse;
import java.util.List;
import java.util.stream.Stream;

/// What was seen on the way over the points of an import.
///
/// @param removed how many points went
/// @param inUse how many are in use and so stayed
/// @param some of those in use, at most [#MOST]
public record ImportUsage(int removed, int inUse, List<PointInUse> some) {

  public static final ImportUsage NOTHING = new ImportUsage(0, 0, List.of());

  /// How many points in use are told of.
  static final int MOST = 100;

  public ImportUsage {
    some = some.stream().limit(MOST).toList();
  }

  public static ImportUsage of(int removed, List<PointInUse> inUse) {
    return new ImportUsage(removed, inUse.size(), inUse);
  }

  public ImportUsage and(ImportUsage other) {
    return new ImportUsage(
        removed + other.removed,
        inUse + other.inUse,
        Stream.concat(some.stream(), other.some.stream()).toList());
  }
}
