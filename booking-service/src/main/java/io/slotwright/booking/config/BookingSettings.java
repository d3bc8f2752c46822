package io.slotwright.booking.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// Settings of booking-service.
@ConfigMapping(prefix = "slotwright.booking")
public interface BookingSettings {

  /// How long a slot lock lives at most after its owner has crashed: longer than any booking takes
  /// to write.
  @WithDefault("3s")
  Duration slotLock();

  /// When slots are locked: `always` costs a booking that nobody contests a quarter of its
  /// speed, `never` costs a crowd on one slot two thirds of it.
  @WithDefault("when-contested")
  SlotLocking slotLocking();

  /// How often lapsed holds and outdated links to lists of bookings are tidied up; `off` for never.
  /// Until then they neither block nor admit a request.
  @WithDefault("5s")
  String tidyEvery();

  /// How many lapsed holds are tidied up at once.
  @WithDefault("500")
  @Min(1)
  @Max(10_000)
  int tidyBatch();

  /// For how many days after the services end the link in a booking's mails opens it. From then on
  /// only operators see the booking.
  @WithDefault("30")
  @Min(1)
  @Max(3650)
  int manageLinkDays();

  /// How long an operator's change waits for a service point that was created a moment ago to
  /// arrive.
  @WithDefault("3s")
  Duration pointPatience();

  /// How long the availability index pauses between two reads of committed changes. Bookings of
  /// other replicas appear that much later; while PostgreSQL is slow, up to the [#indexAge] later.
  @WithDefault("100ms")
  Duration indexPause();

  /// How old the last read of the index may be for a search to use it; a search waits while it is
  /// older.
  @WithDefault("1s")
  Duration indexAge();

  /// How long a search waits for a newer read before it is refused with a request to retry.
  @WithDefault("3s")
  Duration indexPatience();

  Limits limits();

  /// The limits for guests. A service point may override them, see its `limits`. Where 0 is allowed
  /// it switches the limit off, for installations that only trusted users reach. Operators are
  /// exempt within their own organisation.
  interface Limits {

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

  MyBookings myBookings();

  /// The links by which customers see all their bookings.
  interface MyBookings {

    /// How long a link works.
    @WithDefault("30m")
    @DurationMin(minutes = 1)
    @DurationMax(hours = 24)
    Duration linkLifetime();

    /// How many links one mail address is sent within a minute.
    @WithDefault("1")
    @Min(1)
    int linksPerMinute();

    /// How many links one mail address is sent within an hour.
    @WithDefault("5")
    @Min(1)
    int linksPerHour();

    /// How many links, for whatever mail addresses, may be asked for from one client address
    /// within an hour.
    @WithDefault("30")
    @Min(1)
    int requestsPerHour();
  }

  Challenge challenge();

  /// The proof of work that guests' browsers do where a service point demands it.
  interface Challenge {

    /// The largest number to try; a browser tries half of them on average, a phone some 100,000 in
    /// a second.
    @WithDefault("50000")
    @Min(1_000)
    @Max(10_000_000)
    int maxNumber();

    /// How long a challenge can be used.
    @WithDefault("20m")
    @DurationMin(seconds = 30)
    @DurationMax(hours = 2)
    Duration lifetime();
  }

  Confirmation confirmation();

  /// How guests confirm their mail address where a service point asks for it.
  interface Confirmation {

    /// How long a guest has to confirm; the time is held until then.
    @WithDefault("15m")
    @DurationMin(minutes = 1)
    @DurationMax(hours = 24)
    Duration lifetime();

    /// How many wrong codes end the request.
    @WithDefault("5")
    @Min(1)
    @Max(10)
    int attempts();
  }
}
