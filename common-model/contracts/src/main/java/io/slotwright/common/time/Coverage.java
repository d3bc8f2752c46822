package io.slotwright.common.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Whether a post still offers an occupied time.
public final class Coverage {

  private Coverage() {}

  /// Whether every instant of `occupied` lies in one of `openSlots`, in any order. The slots need
  /// not begin where `occupied` does: a post that turned from 30 to 60 minutes still offers the
  /// hour that was booked as two halves.
  public static boolean covered(TimeRange occupied, List<TimeRange> openSlots) {
    Instant reached = occupied.start();
    for (TimeRange slot :
        openSlots.stream().sorted(Comparator.comparing(TimeRange::start)).toList()) {
      if (slot.start().isAfter(reached)) {
        break;
      }
      if (slot.end().isAfter(reached)) {
        reached = slot.end();
      }
    }
    return !reached.isBefore(occupied.end());
  }
}
