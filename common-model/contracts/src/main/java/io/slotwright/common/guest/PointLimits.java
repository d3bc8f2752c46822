package io.slotwright.common.guest;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Limits of what guests may do at one service point. A null limit is the suite's default. An hour
/// or a day begins with the first use it counts, in any time zone.
///
/// @param holdsPerClient live holds of one client at a time, 1 to 100
/// @param holdsPerPointPerHour holds taken by all guests, 1 to 1000000
/// @param bookingsPerClientPerDay bookings made by one client, 1 to 10000
/// @param bookingsPerEmailPerDay bookings made for one e-mail address, 1 to 10000
/// @param bookingsPerPointPerHour bookings made by all guests, 1 to 1000000
/// @param mailsPerEmailPerDay mails to one e-mail address about guests' bookings, 1 to 10000
/// @param mailsPerPointPerHour mails about guests' bookings, 1 to 1000000
public record PointLimits(
    @Nullable Integer holdsPerClient,
    @Nullable Integer holdsPerPointPerHour,
    @Nullable Integer bookingsPerClientPerDay,
    @Nullable Integer bookingsPerEmailPerDay,
    @Nullable Integer bookingsPerPointPerHour,
    @Nullable Integer mailsPerEmailPerDay,
    @Nullable Integer mailsPerPointPerHour) {

  /// Every limit has the suite's default.
  public static final PointLimits DEFAULTS =
      new PointLimits(null, null, null, null, null, null, null);

  /// The largest values that a point may set, by the limits' names in JSON.
  public static final Map<String, Integer> LARGEST =
      Map.of(
          "holds_per_client", 100,
          "holds_per_point_per_hour", 1_000_000,
          "bookings_per_client_per_day", 10_000,
          "bookings_per_email_per_day", 10_000,
          "bookings_per_point_per_hour", 1_000_000,
          "mails_per_email_per_day", 10_000,
          "mails_per_point_per_hour", 1_000_000);

  /// The limits by name; unknown names are ignored.
  public static PointLimits of(Map<String, ?> byName) {
    return new PointLimits(
        limit(byName, "holds_per_client"),
        limit(byName, "holds_per_point_per_hour"),
        limit(byName, "bookings_per_client_per_day"),
        limit(byName, "bookings_per_email_per_day"),
        limit(byName, "bookings_per_point_per_hour"),
        limit(byName, "mails_per_email_per_day"),
        limit(byName, "mails_per_point_per_hour"));
  }

  /// The limits that are set, by JSON name, in the order of the names.
  public Map<String, Object> byName() {
    Map<String, Object> set = new TreeMap<>();
    put(set, "holds_per_client", holdsPerClient);
    put(set, "holds_per_point_per_hour", holdsPerPointPerHour);
    put(set, "bookings_per_client_per_day", bookingsPerClientPerDay);
    put(set, "bookings_per_email_per_day", bookingsPerEmailPerDay);
    put(set, "bookings_per_point_per_hour", bookingsPerPointPerHour);
    put(set, "mails_per_email_per_day", mailsPerEmailPerDay);
    put(set, "mails_per_point_per_hour", mailsPerPointPerHour);
    return set;
  }

  private static void put(Map<String, Object> set, String name, @Nullable Integer limit) {
    if (limit != null) {
      set.put(name, limit);
    }
  }

  private static @Nullable Integer limit(Map<String, ?> byName, String name) {
    return byName.get(name) instanceof Number number ? number.intValue() : null;
  }
}
