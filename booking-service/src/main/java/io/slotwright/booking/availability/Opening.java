package io.slotwright.booking.availability;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A time at which a post can be taken.
///
/// @param slots the consecutive slots that it occupies, at least one
/// @param length how long the services last, at most as long as the slots
public record Opening(Timetable timetable, List<Slot> slots, Duration length) {

  public Opening {
    slots = List.copyOf(slots);
  }

  public Instant startsAt() {
    return slots.getFirst().range().start();
  }

  /// When the services end.
  public Instant endsAt() {
    return startsAt().plus(length);
  }

  /// When the last slot ends, never before [#endsAt].
  public Instant occupiedUntil() {
    return slots.getLast().range().end();
  }

  public TimeRange occupied() {
    return new TimeRange(startsAt(), occupiedUntil());
  }
}
