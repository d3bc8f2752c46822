package io.slotwright.schedule.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// By how much a release of the time zone database moves the hours of a published day.
final class ClockShift {

  private ClockShift() {}

  /// Positive for later. Zero also where no one number tells it: the clocks change between the
  /// slots, or the day is in another zone now.
  static Duration between(AnnouncedDay known, PostDay wanted, Occasion occasion) {
    boolean sameClocks =
        occasion.release().equals(known.clocks().release())
            || !known.day().zone().equals(wanted.zone());
    return sameClocks
        ? Duration.ZERO
        : ofOffsets(known, wanted)
            .or(() -> occasion.samePlan() ? ofSlots(known.day(), wanted) : Optional.empty())
            .orElse(Duration.ZERO);
  }

  private static Optional<Duration> ofOffsets(AnnouncedDay known, PostDay wanted) {
    @Nullable ZoneOffset before = known.clocks().offset();
    return before == null
        ? Optional.empty()
        : wanted
            .offset()
            .map(now -> Duration.ofSeconds(before.getTotalSeconds() - now.getTotalSeconds()));
  }

  /// The offset of an older day may not be known. With the same plan, its first slot is the first
  /// of now, and so on.
  private static Optional<Duration> ofSlots(PostDay before, PostDay now) {
    List<Instant> starts = before.slotStarts();
    List<Instant> startsNow = now.slotStarts();
    if (before.slotMinutes() != now.slotMinutes() || starts.size() != startsNow.size()) {
      return Optional.empty();
    }
    Set<Duration> shifts = new HashSet<>();
    for (int k = 0; k < starts.size(); k++) {
      shifts.add(Duration.between(starts.get(k), startsNow.get(k)));
    }
    return shifts.size() == 1 ? shifts.stream().findFirst() : Optional.empty();
  }
}
