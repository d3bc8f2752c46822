package io.slotwright.schedule.slot;

import java.time.DayOfWeek;
import java.util.List;

/// When a post is open in an ordinary week.
///
/// @param slots in the order the operator wrote them; those of one day do not overlap
public record WeeklyHours(List<WeeklySlot> slots) {

  public static final WeeklyHours CLOSED = new WeeklyHours(List.of());

  public WeeklyHours {
    slots = List.copyOf(slots);
  }

  /// The windows of a day; none when the post is closed then.
  public List<Window> on(DayOfWeek day) {
    return slots.stream().filter(slot -> slot.day() == day).map(WeeklySlot::window).toList();
  }
}
