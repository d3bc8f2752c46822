package io.slotwright.schedule.legacyimport;

/// A point and the row that it was read from.
public record NumberedPoint(int index, LegacyPoint point) {

  public String externalId() {
    return point.externalId();
  }
}
