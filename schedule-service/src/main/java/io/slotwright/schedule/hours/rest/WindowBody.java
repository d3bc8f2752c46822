package io.slotwright.schedule.hours.rest;

import io.slotwright.schedule.slot.Window;

/// One window of a date as clients see it.
public record WindowBody(String start, String end) {

  public static WindowBody of(Window window) {
    return new WindowBody(window.start().toString(), window.end().toString());
  }
}
