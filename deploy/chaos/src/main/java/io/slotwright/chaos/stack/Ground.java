package io.slotwright.chaos.stack;

import io.slotwright.chaos.history.SlotSpan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// A service point that only one round uses, with few slots, so that clients compete.
///
/// @param services ids by their minutes
public record Ground(UUID point, List<Bay> bays, Map<Integer, UUID> services) {

  public Ground {
    bays = List.copyOf(bays);
    services = Map.copyOf(services);
  }

  /// The service of that duration.
  public UUID service(int minutes) {
    return Objects.requireNonNull(services.get(minutes));
  }

  /// A span of one of the bays.
  public SlotSpan span(UUID bay, Instant start, Instant end) {
    int slotMinutes =
        bays.stream().filter(each -> each.id().equals(bay)).findFirst().orElseThrow().slotMinutes();
    return SlotSpan.between(bay, slotMinutes, start, end);
  }

  UUID[] bayIds() {
    return bays.stream().map(Bay::id).toArray(UUID[]::new);
  }
}
