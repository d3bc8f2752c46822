package io.slotwright.observability.mutation;

import java.util.List;
import java.util.Map;

/// Half and twice a duration of Prometheus.
final class Durations {

  private static final Map<String, Integer> SECONDS =
      Map.of("s", 1, "m", 60, "h", 3600, "d", 86_400, "w", 604_800);

  private Durations() {}

  static List<String> others(String duration) {
    int seconds =
        Integer.parseInt(duration.substring(0, duration.length() - 1))
            * SECONDS.get(duration.substring(duration.length() - 1));
    return List.of(seconds * 2 + "s", seconds / 2 + "s");
  }
}
