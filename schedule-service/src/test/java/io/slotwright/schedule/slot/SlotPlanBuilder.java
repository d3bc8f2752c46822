package io.slotwright.schedule.slot;

import io.slotwright.common.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Builds what decides on the slots of a post: active, closed all week, with slots of 30 minutes,
/// unless told otherwise.
final class SlotPlanBuilder {

  private final ZoneId zone;
  private final List<WeeklySlot> weekly = new ArrayList<>();
  private final Map<LocalDate, SpecialHours> overrides = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private int slotMinutes = 30;
  private boolean active = true;

  private SlotPlanBuilder(ZoneId zone) {
    this.zone = zone;
  }

  static SlotPlanBuilder aPostIn(String zone) {
    return new SlotPlanBuilder(ZoneId.of(zone));
  }

  SlotPlanBuilder withSlotsOf(int minutes) {
    slotMinutes = minutes;
    return this;
  }

  /// On the weekday of `date`, every week.
  SlotPlanBuilder open(LocalDate date, String start, String end) {
    weekly.add(new WeeklySlot(date.getDayOfWeek(), Window.of(start, end)));
    return this;
  }

  SlotPlanBuilder openOnWorkdays(String start, String end) {
    for (int day = 1; day <= 5; day++) {
      weekly.add(new WeeklySlot(DayOfWeek.of(day), Window.of(start, end)));
    }
    return this;
  }

  SlotPlanBuilder overridden(LocalDate date, Window... windows) {
    overrides.put(date, new SpecialHours(List.of(windows), "holiday"));
    return this;
  }

  SlotPlanBuilder blocked(String start, String end) {
    UUID id = new UUID(7, blocks.size());
    blocks.add(new Block(id, new TimeRange(Instant.parse(start), Instant.parse(end)), null));
    return this;
  }

  SlotPlanBuilder inactive() {
    active = false;
    return this;
  }

  SlotPlan build() {
    return new SlotPlan(zone, slotMinutes, active, new WeeklyHours(weekly), overrides, blocks);
  }
}
