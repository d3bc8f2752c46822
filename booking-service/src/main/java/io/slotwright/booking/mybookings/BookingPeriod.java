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

  /// @throws IllegalArgumentException when none has this name
  public static BookingPeriod ofWireName(String wireName) {
    for (BookingPeriod period : values()) {
      if (period.wireName.equals(wireName)) {
        return period;
      }
    }
    throw new IllegalArgumentException("no time is called " + wireName);
  }
}
