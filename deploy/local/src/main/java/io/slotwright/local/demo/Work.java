package io.slotwright.local.demo;

import java.util.List;
import java.util.Map;

/// The services of the centres, with their minutes by car type.
record Work(String name, int minutes, Map<String, Integer> byCarType) {
  static final List<Work> ALL =
      List.of(
          new Work(
              "Seasonal tyre change",
              40,
              Map.of("passenger", 40, "suv", 55, "van", 70, "truck", 90)),
          new Work("Wheel balancing", 20, Map.of("passenger", 20, "suv", 25, "van", 30)),
          new Work("Puncture repair", 25, Map.of()),
          new Work("Wheel alignment", 60, Map.of("passenger", 60, "suv", 75, "van", 90)));

  int minutesFor(String carType) {
    return byCarType.getOrDefault(carType, minutes);
  }
}
