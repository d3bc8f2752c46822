package io.slotwright.acceptance.client;

import java.time.ZoneId;

/// A service point that a test has opened.
public record Point(String id, ZoneId zone) {
  public String path() {
    return "/api/v1/service-points/" + id;
  }
}
