package io.slotwright.schedule.hours.rest;

import io.slotwright.schedule.slot.Window;

/// One window of a date as clients see it.
public record ClockWindow(String start, String end) {

  public static ClockWindow of(Window window) {
    return new ClockWindow(window.start().toString(), window.end().toString());
  }
}
