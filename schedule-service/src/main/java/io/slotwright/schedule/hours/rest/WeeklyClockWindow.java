package io.slotwright.schedule.hours.rest;

import io.slotwright.schedule.slot.WeeklySlot;

/// One window of a weekly template as clients see it.
public record WeeklyClockWindow(int weekday, String start, String end) {

  public static WeeklyClockWindow of(WeeklySlot slot) {
    return new WeeklyClockWindow(
        slot.weekday(), slot.window().start().toString(), slot.window().end().toString());
  }
}
