package io.slotwright.schedule.legacyimport;

import io.slotwright.common.decision.Refusal;
import java.util.List;
import java.util.stream.Stream;

/// The use of the points of an import.
///
/// @param removed how many points were removed
/// @param inUse how many are in use and were therefore kept
/// @param some of those in use, at most [#MOST]
public record ImportUsage(int removed, int inUse, List<PointInUse> some) {

  public static final ImportUsage NOTHING = new ImportUsage(0, 0, List.of());

  /// How many points in use are reported.
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

  /// The refusal to undo the import while some of its points are in use.
  public Refusal inTheWay() {
    boolean booked = some.stream().anyMatch(point -> !point.bookingIds().isEmpty());
    return (booked
            ? Refusal.conflict(
                "import-has-bookings",
                "Import has bookings",
                "Points of this import have upcoming bookings; nothing was deleted. With"
                    + " keep_booked=true they stay and the rest is removed.")
            : Refusal.conflict(
                "import-changed-since",
                "Import changed since",
                "Points of this import have been changed since; nothing was deleted. With"
                    + " keep_changed=true they stay and the rest is removed."))
        .with("points_in_use", some)
        .with("points_in_use_count", inUse);
  }
}
