package io.slotwright.booking.mybookings;

/// Which bookings of a customer to list, by when they take place.
public enum BookingPeriod {
  /// Those that have not ended, the next one first.
  UPCOMING("upcoming"),
  /// Those that have ended, the latest first.
  PAST("past"),
  /// All, by start.
  ALL("all");

  private final String wireName;

  BookingPeriod(String wireName) {
    this.wireName = wireName;
  }

  /// As clients write it.
  public String wireName() {
    return wireName;
  }
}
