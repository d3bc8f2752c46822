package io.slotwright.schedule.hours;

import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.slot.SpecialHours;
import io.slotwright.schedule.slot.WeeklyHours;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// All hours that operators set for a post: everything that a rollback restores.
///
/// Slot length, whether the post offers any slots, and the zone of its windows affect its slots as
/// well, but belong to the post and its service point.
///
/// @param weekly as last set, closed when they never were
public record PostHours(
    WeeklyHours weekly, Map<LocalDate, SpecialHours> overrides, List<Block> blocks) {

  public PostHours {
    overrides = Map.copyOf(overrides);
    blocks = List.copyOf(blocks);
  }
}
