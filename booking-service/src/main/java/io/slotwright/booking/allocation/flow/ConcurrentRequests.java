package io.slotwright.booking.allocation.flow;

import io.slotwright.booking.allocation.flow.SlotLocks.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The slots that several requests of this process want at the same moment.
@ApplicationScoped
class ConcurrentRequests {

  private record SlotStart(UUID postId, Instant start) {}

  private final ConcurrentMap<SlotStart, Integer> wanted = new ConcurrentHashMap<>();

  /// Registers a request for all of `slots`, until it calls [#leave].
  ///
  /// @return whether another request wants one of them
  boolean join(Slots slots) {
    boolean crowded = false;
    for (Instant start : slots.starts()) {
      crowded |= wanted.merge(new SlotStart(slots.postId(), start), 1, Integer::sum) > 1;
    }
    return crowded;
  }

  void leave(Slots slots) {
    for (Instant start : slots.starts()) {
      wanted.computeIfPresent(
          new SlotStart(slots.postId(), start), (place, many) -> many == 1 ? null : many - 1);
    }
  }
}
