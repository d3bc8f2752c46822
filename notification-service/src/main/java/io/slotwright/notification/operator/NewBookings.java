package io.slotwright.notification.operator;

/// When operators hear of new bookings.
public enum NewBookings {
  AT_ONCE("at_once"),
  /// Once a day.
  DIGEST("digest"),
  NEVER("never");

  private final String wireName;

  NewBookings(String wireName) {
    this.wireName = wireName;
  }

  /// The name in JSON and in the database.
  public String wireName() {
    return wireName;
  }

  /// @throws IllegalArgumentException when none has this name
  public static NewBookings ofWireName(String wireName) {
    for (NewBookings each : values()) {
      if (each.wireName.equals(wireName)) {
        return each;
      }
    }
    throw new IllegalArgumentException("operators hear of no new bookings " + wireName);
  }
}
