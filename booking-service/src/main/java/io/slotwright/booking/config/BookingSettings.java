package io.slotwright.booking.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// How booking-service goes about its work.
@ConfigMapping(prefix = "slotwright.booking")
public interface BookingSettings {

  /// How long a slot lock lives at most when its owner dies: longer than any booking takes to
  /// write.
  @WithDefault("3s")
  Duration slotLock();

  /// When slots are locked: `always` costs a booking that nobody contests a quarter of its
  /// speed, `never` costs a crowd on one slot two thirds of it.
  @WithDefault("when-contested")
  SlotLocking slotLocking();

  /// How often lapsed holds are tidied up, and what is out of date of the links to lists of
  /// bookings; `off` for never. Nobody is blocked or let in by it meanwhile.
  @WithDefault("5s")
  String tidyEvery();

  /// How many lapsed holds are tidied up at once.
  @WithDefault("500")
  @Min(1)
  @Max(10_000)
  int tidyBatch();

  /// How many live holds a client may have: a browser or app that names itself by
  /// `Client-Token`, otherwise whoever is at one address.
  @WithDefault("5")
  @Min(1)
  int holdsPerClient();

  /// How many live holds the clients of one address may have together.
  @WithDefault("50")
  @Min(1)
  int holdsPerAddress();

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

  /// How long the availability index rests between two looks at what has been committed. Another
  /// replica's bookings are seen that much later; while PostgreSQL is slow more, up to the
  /// [#indexAge].
  @WithDefault("100ms")
  Duration indexPause();

  /// How old what the index last read may be for a search to be answered by it; when it is older,
  /// the search waits until PostgreSQL has been asked.
  @WithDefault("1s")
  Duration indexAge();

  /// How long a search waits for that before it is told to come again.
  @WithDefault("3s")
  Duration indexPatience();

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

    /// How long a guest may take; the time is held meanwhile.
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
