package io.slotwright.booking.availability;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How well an opening fits into a post's time, as the four figures by which openings are ranked.
///
/// @param leftoverMinutes of the free run it falls in, what would stay free and could still be
/// booked: slots that its buffers reach into would not
/// @param neighbours 0 to 2: on how many sides less than a slot lies between it and what is
/// occupied already
/// @param awayMinutes from the wished time; 0 when no time was wished
/// @param loadPercent how much of the post's offered time that can still be booked is occupied
/// already
record Fit(
    Opening opening, long leftoverMinutes, int neighbours, long awayMinutes, long loadPercent) {

  /// Least leftover, then most neighbours, then closest to the wish, then the least loaded post;
  /// then the earliest, then the lowest post number, so that the order is always the same.
  static final Comparator<Fit> BEST_FIRST =
      Comparator.comparingLong(Fit::leftoverMinutes)
          .thenComparing(Fit::neighbours, Comparator.reverseOrder())
          .thenComparingLong(Fit::awayMinutes)
          .thenComparingLong(Fit::loadPercent)
          .thenComparing(fit -> fit.opening().startsAt())
          .thenComparingInt(fit -> fit.opening().timetable().post().number());

  /// The longest free run: the 92 days of a search, and what is looked at around them.
  static final long MOST_LEFTOVER = Duration.ofDays(95).toMinutes();

  /// A wish that is further away is no worse.
  static final long MOST_AWAY = Duration.ofDays(100 * 366).toMinutes();

  private static final long NEIGHBOUR_STEPS = 3;
  private static final long LOAD_STEPS = 101;
  private static final long A_LEFTOVER_MINUTE = NEIGHBOUR_STEPS * (MOST_AWAY + 1) * LOAD_STEPS;

  /// Half the score is lost with so much left over.
  private static final long HALF = Duration.ofDays(1).toMinutes() * A_LEFTOVER_MINUTE;

  /// @param around of the opening's post
  static Fit of(Opening opening, FreeTime around, @Nullable Instant wished) {
    return new Fit(
        opening,
        around.leftOverBy(opening).toMinutes(),
        neighboursOf(opening),
        wished == null ? 0 : Duration.between(wished, opening.startsAt()).abs().toMinutes(),
        around.loadPercent());
  }

  /// Falls with the rank, from 1, the best possible, towards 0. The figures are digits of one
  /// number, each weightier than all that follow it; it stays below 2^51, so that all these
  /// quotients are distinct as doubles.
  double score() {
    long malus = Math.min(leftoverMinutes, MOST_LEFTOVER);
    malus = malus * NEIGHBOUR_STEPS + 2 - neighbours;
    malus = malus * (MOST_AWAY + 1) + Math.min(awayMinutes, MOST_AWAY);
    malus = malus * LOAD_STEPS + loadPercent;
    return (double) HALF / (HALF + malus);
  }

  List<Reason> reasons() {
    return List.of(leftoverReason(), neighbourReason(), awayReason(), loadReason());
  }

  private Reason leftoverReason() {
    return leftoverMinutes == 0
        ? new Reason("no-leftover", "It fills a gap completely.")
        : new Reason(
            "leftover", leftoverMinutes + " minutes of the free time around it stay free.");
  }

  private Reason neighbourReason() {
    return switch (neighbours) {
      case 0 -> new Reason("not-adjacent", "It touches no other appointment.");
      case 1 -> new Reason("adjacent", "It touches another appointment on one side.");
      default -> new Reason("adjacent-both", "It touches other appointments on both sides.");
    };
  }

  private Reason awayReason() {
    return new Reason("distance", awayMinutes + " minutes from the wished time.");
  }

  private Reason loadReason() {
    return new Reason("post-load", loadPercent + " % of the post's time is taken already.");
  }

  /// Buffers rarely end where a slot starts, so a gap too short for any slot counts as no gap.
  private static int neighboursOf(Opening opening) {
    Duration slot = opening.slots().getFirst().range().length();
    TimeRange occupied = opening.occupied();
    return (int)
        Stream.of(
                TimeRange.of(occupied.start().minus(slot), slot),
                TimeRange.of(occupied.end(), slot))
            .filter(side -> opening.timetable().occupationIn(side).isPresent())
            .count();
  }
}
