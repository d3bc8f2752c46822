package io.slotwright.booking.availability;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ranks openings so that the free time that is left stays useful: see [Fit#BEST_FIRST].
public final class Recommendations {

  private Recommendations() {}

  /// @param openings those of a post have one timetable
  /// @param wished the time the customer would like best; null for none
  /// @param now the moment at which the openings were found
  /// @return at most `limit`, best first
  public static List<Recommendation> of(
      List<Opening> openings, @Nullable Instant wished, Instant now, int limit) {
    Map<Timetable, FreeTime> around = new HashMap<>();
    return openings.stream()
        .map(
            opening ->
                Fit.of(
                    opening,
                    around.computeIfAbsent(
                        opening.timetable(), timetable -> new FreeTime(timetable, now)),
                    wished))
        .sorted(Fit.BEST_FIRST)
        .limit(limit)
        .map(fit -> new Recommendation(fit.opening(), fit.score(), fit.reasons()))
        .toList();
  }
}
