package io.slotwright.booking.availability;

import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.util.List;

/// A time at which a post can be taken.
///
/// @param slots the consecutive slots that it covers, at least one
/// @param timing the services end no later than the slots
public record Opening(Timetable timetable, List<Slot> slots, Timing timing) {

  public Opening {
    slots = List.copyOf(slots);
  }

  public Instant startsAt() {
    return timing.startsAt();
  }

  /// The time that no other appointment could have.
  public TimeRange occupied() {
    return timing.occupied();
  }
}
