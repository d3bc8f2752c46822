package io.slotwright.booking.availability;

import io.slotwright.common.time.Coverage;
import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.util.List;

/// A time at which a post can be taken.
///
/// @param slots the consecutive slots that it touches; none for an appointment outside of them
/// @param timing the services end no later than the slots, unless that rule was set aside
/// @param occupied the time that no other appointment could have: of one that has begun, what is
/// left
public record Opening(Timetable timetable, List<Slot> slots, Timing timing, TimeRange occupied) {

  public Opening {
    slots = List.copyOf(slots);
  }

  public Instant startsAt() {
    return timing.startsAt();
  }

  /// Whether the post offers all of its time.
  public boolean isOffered() {
    return Coverage.covered(timing.slots(), slots.stream().map(Slot::range).toList());
  }
}
