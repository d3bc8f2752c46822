package io.slotwright.booking.erasure;

import java.time.Instant;
import java.util.Map;

/// What a service has erased, by kind of data.
///
/// @param left counted after the erasure
/// @param kept what stays on purpose, because it protects the customer
public record Report(
    String service,
    Map<String, Long> erased,
    Map<String, Long> left,
    Map<String, Long> kept,
    Instant reportedAt) {

  boolean isEmpty() {
    return left.values().stream().allMatch(count -> count == 0);
  }
}
