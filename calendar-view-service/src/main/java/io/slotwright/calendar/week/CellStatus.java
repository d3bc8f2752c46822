package io.slotwright.calendar.week;

import java.util.Locale;

/// What a post does with a stretch of its time, from what matters least to what matters most: where
/// several hold, the last one shows.
public enum CellStatus {
  /// It offers nothing.
  EMPTY,
  /// It can be booked.
  AVAILABLE,
  /// An operator took it out, or took out a part of the slot that it belongs to.
  BLOCKED,
  /// Somebody holds it for a while.
  HELD,
  /// A customer has it.
  BOOKED;

  /// The name in JSON and in metrics.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
