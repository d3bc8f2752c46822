package io.slotwright.booking.allocation;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.util.UUID;

/// An allocation that is to have its post at another time.
///
/// @param from all of its time now, buffers included
/// @param by how much later, negative for earlier
public record Relocation(UUID allocationId, UUID postId, TimeRange from, Duration by) {

  public TimeRange to() {
    return new TimeRange(from.start().plus(by), from.end().plus(by));
  }
}
