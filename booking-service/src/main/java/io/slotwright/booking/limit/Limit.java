package io.slotwright.booking.limit;

import java.time.Duration;

/// The limits for guests. A window begins with the first use and ends after its length; the next
/// use starts a new one.
public enum Limit {
  HOLDS_AT_ONCE("holds-at-once", "too-many-holds", Duration.ZERO),
  HOLDS_PER_ADDRESS("holds-per-address", "too-many-holds", Duration.ofHours(1)),
  HOLDS_PER_POINT("holds-per-point", "point-overwhelmed", Duration.ofHours(1)),
  HOLDS_PER_ORGANISATION("holds-per-organisation", "organisation-overwhelmed", Duration.ofHours(1)),
  BOOKINGS_PER_CLIENT("bookings-per-client", "too-many-bookings", Duration.ofDays(1)),
  BOOKINGS_PER_ADDRESS("bookings-per-address", "too-many-bookings", Duration.ofDays(1)),
  BOOKINGS_PER_ADDRESS_EVERYWHERE(
      "bookings-per-address-everywhere", "too-many-bookings", Duration.ofDays(1)),
  BOOKINGS_PER_EMAIL("bookings-per-email", "too-many-bookings-for-address", Duration.ofDays(1)),
  BOOKINGS_PER_POINT("bookings-per-point", "point-overwhelmed", Duration.ofHours(1)),
  BOOKINGS_PER_ORGANISATION(
      "bookings-per-organisation", "organisation-overwhelmed", Duration.ofHours(1));

  private final String wireName;
  private final String code;
  private final Duration window;

  Limit(String wireName, String code, Duration window) {
    this.wireName = wireName;
    this.code = code;
    this.window = window;
  }

  /// The name in header fields, keys and metrics.
  public String wireName() {
    return wireName;
  }

  /// The code of the problem when it is reached.
  public String code() {
    return code;
  }

  /// In which uses are counted; zero where what is live at a moment is counted.
  public Duration window() {
    return window;
  }
}
