package io.slotwright.calendar.live.rest;

/// Example responses for the OpenAPI document.
final class LiveExamples {

  static final String EVENTS =
      """
      id:0f3a.13
      event:calendar_update
      data:{"type":"calendar_update","data":{"post_id":"0190a000-0000-7000-8000-0000000000a1",\
      "epoch":"0f3a","version":13,"week_start":"2026-11-23","timezone":"Europe/Kyiv",\
      "cells":[{"index":18,"day":0,"time":"09:00","starts_at":"2026-11-23T07:00:00Z",\
      "ends_at":"2026-11-23T07:30:00Z","status":"booked"}]}}

      """;

  private LiveExamples() {}
}
