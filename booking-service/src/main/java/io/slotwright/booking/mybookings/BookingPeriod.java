package io.slotwright.booking.mybookings;

/// Which bookings of a customer to list, by when they take place.
public enum When {
  /// Those that have not ended, the next one first.
  UPCOMING("upcoming"),
  /// Those that have ended, the latest first.
  PAST("past"),
  /// All, by start.
  ALL("all");

  private final String wireName;

  When(String wireName) {
    this.wireName = wireName;
  }

  /// @throws IllegalArgumentException when none has this name
  public static When ofWireName(String wireName) {
    for (When when : values()) {
      if (when.wireName.equals(wireName)) {
        return when;
      }
    }
    throw new IllegalArgumentException("no time is called " + wireName);
  }
}
