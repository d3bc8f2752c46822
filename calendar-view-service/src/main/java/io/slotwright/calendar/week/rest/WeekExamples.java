package io.slotwright.calendar.week.rest;

/// Example responses for the OpenAPI document.
final class WeekExamples {

  static final String WEEK =
      """
      {"post_id": "0190a000-0000-7000-8000-0000000000a1",
       "service_point_id": "0190a000-0000-7000-8000-0000000000b1",
       "post_number": 1, "post_name": "Bay 1", "active": true,
       "week_start": "2026-11-23", "timezone": "Europe/Kyiv", "epoch": "4f0c21ab", "version": 12, "total_cells": 336,
       "cells": [{"index": 18, "day": 0, "time": "09:00", "starts_at": "2026-11-23T07:00:00Z",
                  "ends_at": "2026-11-23T07:30:00Z", "status": "available"}]}
      """;

  static final String POSTS = "{\"posts\": [" + WEEK + "]}";

  static final String DAY =
      """
      {"service_point_id": "0190a000-0000-7000-8000-0000000000b1", "date": "2026-11-23",
       "timezone": "Europe/Kyiv", "epoch": "4f0c21ab",
       "posts": [{"post_id": "0190a000-0000-7000-8000-0000000000a1", "post_number": 1,
                  "post_name": "Bay 1", "active": true, "version": 12,
                  "cells": [{"index": 18, "day": 0, "time": "09:00",
                             "starts_at": "2026-11-23T07:00:00Z", "ends_at": "2026-11-23T07:30:00Z",
                             "status": "available"}]}]}
      """;

  private WeekExamples() {}
}
