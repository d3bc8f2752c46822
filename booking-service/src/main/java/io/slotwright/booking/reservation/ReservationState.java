package io.slotwright.booking.reservation;

import java.time.Instant;

/// The state of a reservation. Only a held one can change.
public sealed interface ReservationState {

  /// The name in JSON and in the database.
  String wireName();

  /// No other can take its time until it lapses.
  record Held() implements ReservationState {
    @Override
    public String wireName() {
      return "held";
    }

    public Released release() {
      return new Released();
    }

    public Expired expire() {
      return new Expired();
    }

    public Booked book() {
      return new Booked();
    }
  }

  /// Its owner gave it back.
  record Released() implements ReservationState {
    @Override
    public String wireName() {
      return "released";
    }
  }

  /// It lapsed.
  record Expired() implements ReservationState {
    @Override
    public String wireName() {
      return "expired";
    }
  }

  /// It became a booking.
  record Booked() implements ReservationState {
    @Override
    public String wireName() {
      return "booked";
    }
  }

  /// The state at `now`: a hold expires by the clock, even before it is tidied up.
  default ReservationState at(Instant now, Instant expiresAt) {
    return this instanceof Held held && !expiresAt.isAfter(now) ? held.expire() : this;
  }

  /// @throws IllegalArgumentException when no state has this name
  static ReservationState ofWireName(String wireName) {
    return switch (wireName) {
      case "held" -> new Held();
      case "released" -> new Released();
      case "expired" -> new Expired();
      case "booked" -> new Booked();
      default -> throw new IllegalArgumentException("no reservation state is called " + wireName);
    };
  }
}
