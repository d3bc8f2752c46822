package io.slotwright.bench.booking;

import java.util.Map;

/// Limits of guests that no measurement reaches: all load comes from one address and uses one
/// mailbox. The service still counts what guests use, as in production.
public final class HighLimits {

  private static final String HIGH = "100000000";

  public static final Map<String, String> SETTINGS =
      Map.of(
          "SLOTWRIGHT_BOOKING_LIMITS_HOLDS_PER_ADDRESS_PER_HOUR", HIGH,
          "SLOTWRIGHT_BOOKING_LIMITS_HOLDS_PER_POINT_PER_HOUR", HIGH,
          "SLOTWRIGHT_BOOKING_LIMITS_HOLDS_PER_ORGANISATION_PER_HOUR", HIGH,
          "SLOTWRIGHT_BOOKING_LIMITS_BOOKINGS_PER_CLIENT_PER_DAY", HIGH,
          "SLOTWRIGHT_BOOKING_LIMITS_BOOKINGS_PER_ADDRESS_PER_DAY", HIGH,
          "SLOTWRIGHT_BOOKING_LIMITS_BOOKINGS_PER_ADDRESS_EVERYWHERE_PER_DAY", HIGH,
          "SLOTWRIGHT_BOOKING_LIMITS_BOOKINGS_PER_EMAIL_PER_DAY", HIGH,
          "SLOTWRIGHT_BOOKING_LIMITS_BOOKINGS_PER_POINT_PER_HOUR", HIGH,
          "SLOTWRIGHT_BOOKING_LIMITS_BOOKINGS_PER_ORGANISATION_PER_HOUR", HIGH);

  private HighLimits() {}
}
