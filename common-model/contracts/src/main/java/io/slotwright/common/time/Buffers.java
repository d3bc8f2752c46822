package io.slotwright.common.time;

import java.time.Duration;

/// The time kept free before and after an appointment for preparation and clean-up; it can neither
/// be used for service nor booked.
///
/// @param beforeMinutes from 0 to [#LONGEST_MINUTES]
/// @param afterMinutes from 0 to [#LONGEST_MINUTES]
public record Buffers(int beforeMinutes, int afterMinutes) {

  public static final int LONGEST_MINUTES = 240;

  public static final Duration LONGEST = Duration.ofMinutes(LONGEST_MINUTES);

  public static final Buffers NONE = new Buffers(0, 0);

  public Buffers {
    requireWithinBounds(beforeMinutes);
    requireWithinBounds(afterMinutes);
  }

  public Duration before() {
    return Duration.ofMinutes(beforeMinutes);
  }

  public Duration after() {
    return Duration.ofMinutes(afterMinutes);
  }

  /// The buffers that satisfy both. Preparations run in parallel, so the longer one counts on each
  /// side.
  public Buffers and(Buffers other) {
    return new Buffers(
        Math.max(beforeMinutes, other.beforeMinutes), Math.max(afterMinutes, other.afterMinutes));
  }

  /// `range` extended by the buffers.
  public TimeRange around(TimeRange range) {
    return new TimeRange(range.start().minus(before()), range.end().plus(after()));
  }

  private static void requireWithinBounds(int minutes) {
    if (minutes < 0 || minutes > LONGEST_MINUTES) {
      throw new IllegalArgumentException("no buffer lasts " + minutes + " minutes");
    }
  }
}
