package io.slotwright.booking.limit.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/// The limits for guests. A service point may override them, see its `limits`. Where 0 is allowed
/// it switches the limit off, for installations that only trusted users reach. Operators are
/// exempt within their own organisation.
@ConfigMapping(prefix = "slotwright.booking.limits")
public interface LimitSettings {

  /// How many live holds a client may have: a browser or app that names itself by
  /// `Client-Token`, otherwise an address.
  @WithDefault("5")
  @Min(1)
  int holdsPerClient();

  /// How many live holds the clients of one address may have together.
  @WithDefault("50")
  @Min(1)
  int holdsPerAddress();

  /// How many holds are taken from one address at one point within an hour.
  @WithDefault("300")
  @Min(0)
  int holdsPerAddressPerHour();

  /// How many holds all guests take at one point within an hour.
  @WithDefault("1000")
  @Min(0)
  int holdsPerPointPerHour();

  /// How many holds all guests take with one organisation within an hour.
  @WithDefault("10000")
  @Min(0)
  int holdsPerOrganisationPerHour();

  /// How many bookings a client makes at one point within a day.
  @WithDefault("20")
  @Min(0)
  int bookingsPerClientPerDay();

  /// How many bookings the clients of one address make together at one point within a day.
  @WithDefault("50")
  @Min(0)
  int bookingsPerAddressPerDay();

  /// How many bookings the clients of one address make together with one organisation within a
  /// day.
  @WithDefault("300")
  @Min(0)
  int bookingsPerAddressEverywherePerDay();

  /// How many bookings are made for one e-mail address at one point within a day.
  @WithDefault("20")
  @Min(0)
  int bookingsPerEmailPerDay();

  /// How many bookings all guests make at one point within an hour.
  @WithDefault("300")
  @Min(0)
  int bookingsPerPointPerHour();

  /// How many bookings all guests make with one organisation within an hour.
  @WithDefault("3000")
  @Min(0)
  int bookingsPerOrganisationPerHour();
}
