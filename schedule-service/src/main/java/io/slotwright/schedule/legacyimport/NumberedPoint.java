package io.slotwright.schedule.legacyimport;

import org.jspecify.annotations.Nullable;

/// A point and the row that it was read from.
///
/// @param line in which the row begins; null in a form without lines
public record NumberedPoint(int index, @Nullable Integer line, LegacyPoint point) {

  public String externalId() {
    return point.externalId();
  }
}
