package io.slotwright.calendar.week;

import java.util.Locale;

/// The status of a period of a post's time, from weakest to strongest: where several apply, the
/// strongest shows.
public enum CellStatus {
  /// Not offered.
  EMPTY,
  /// It can be booked.
  AVAILABLE,
  /// Blocked by an operator, wholly or in a part of the slot that it belongs to.
  BLOCKED,
  /// Held by a reservation that may expire.
  HELD,
  /// Booked by a customer.
  BOOKED;

  /// The name in JSON and in metrics.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
