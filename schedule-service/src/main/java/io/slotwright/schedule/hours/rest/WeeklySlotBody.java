package io.slotwright.schedule.hours.rest;

import io.slotwright.schedule.slot.WeeklySlot;

/// One window of a weekly template as clients see it.
public record WeeklySlotBody(int weekday, String start, String end) {

  public static WeeklySlotBody of(WeeklySlot slot) {
    return new WeeklySlotBody(
        slot.weekday(), slot.window().start().toString(), slot.window().end().toString());
  }
}
