package io.slotwright.schedule.hours;

import io.slotwright.schedule.hours.DateOverride.SpecialHours;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.slot.WeeklyHours;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What operators say about when a post is open, as a whole: everything that a rollback restores.
///
/// How long slots last, whether the post offers any, and in which zone its windows are read decide
/// on slots as well, but are facts of the post and its service point, not of this.
///
/// @param weekly as they were last put, closed when they never were
public record PostHours(
    WeeklyHours weekly, Map<LocalDate, SpecialHours> overrides, List<Block> blocks) {

  public PostHours {
    overrides = Map.copyOf(overrides);
    blocks = List.copyOf(blocks);
  }
}
