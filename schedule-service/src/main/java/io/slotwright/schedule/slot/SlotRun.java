package io.slotwright.schedule.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/// Slots of one length that follow one another without a gap.
///
/// @param start of the first of them
/// @param count how many they are, at least one
public record SlotRun(Instant start, int count) {

  public SlotRun {
    if (count < 1) {
      throw new IllegalArgumentException("a run of " + count + " slots");
    }
  }

  Stream<Instant> starts(Duration length) {
    return Stream.iterate(start, before -> before.plus(length)).limit(count);
  }

  Instant end(Duration length) {
    return start.plus(length.multipliedBy(count));
  }

  /// Whether `next` starts where this one ends.
  boolean meets(SlotRun next, Duration length) {
    return end(length).equals(next.start);
  }

  SlotRun and(SlotRun next) {
    return new SlotRun(start, count + next.count);
  }
}
