package io.slotwright.local.demo;

import java.time.ZoneId;
import java.util.List;

/// A tyre centre of the network.
///
/// @param latitude in degrees north, as `longitude` in degrees east
/// @param bays slot durations in minutes, by post number from 1 on
/// @param people the people who live there
/// @param autoConfirm whether its bookings need no approval
/// @param load the share of its time that is booked, from 0 to 1
record Centre(
    String name,
    String address,
    double latitude,
    double longitude,
    ZoneId zone,
    List<Integer> bays,
    People people,
    boolean autoConfirm,
    double load) {

  static final List<Centre> ALL =
      List.of(
          new Centre(
              "Tyre Centre Obolon",
              "Kyiv, Obolonskyi Avenue 21",
              50.5087,
              30.4983,
              ZoneId.of("Europe/Kyiv"),
              List.of(20, 30, 45, 60),
              People.UKRAINIANS,
              true,
              0.6),
          new Centre(
              "Tyre Centre Halytskyi",
              "Lviv, Horodotska 120",
              49.8353,
              23.9986,
              ZoneId.of("Europe/Kyiv"),
              List.of(30, 45, 60),
              People.UKRAINIANS,
              true,
              0.3),
          new Centre(
              "Tyre Centre Praga",
              "Warszawa, Targowa 44",
              52.2517,
              21.0358,
              ZoneId.of("Europe/Warsaw"),
              List.of(30, 30, 45),
              People.POLES,
              true,
              0.25),
          new Centre(
              "Tyre Centre Moabit",
              "Berlin, Turmstraße 21",
              52.5259,
              13.3448,
              ZoneId.of("Europe/Berlin"),
              List.of(20, 30, 45, 60),
              People.GERMANS,
              true,
              0.2),
          new Centre(
              "Tyre Centre Alcântara",
              "Lisboa, Rua Prior do Crato 8",
              38.7063,
              -9.1712,
              ZoneId.of("Europe/Lisbon"),
              List.of(30, 60),
              People.PORTUGUESE,
              false,
              0.3),
          new Centre(
              "Tyre Centre Red Hook",
              "Brooklyn, NY, 210 Van Brunt St",
              40.6819,
              -74.0066,
              ZoneId.of("America/New_York"),
              List.of(30, 30, 45, 45, 60),
              People.NEW_YORKERS,
              true,
              0.2));

  /// Its name in e-mail addresses.
  String slug() {
    return People.plain(name.replace("Tyre Centre ", "")).replace(' ', '-');
  }
}
