package io.slotwright.booking.catalogue;

import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.time.Buffers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The services that a customer wants, with the minutes that each takes for their car. A snapshot:
/// later changes of the catalogue do not change it.
///
/// @param lines at least one
/// @param versions of the services at the time of filling; empty for a basket that was filled
/// earlier, which stays valid whatever happens to them
public record Basket(
    UUID servicePointId,
    List<ServiceLine> lines,
    @Nullable String carType,
    Map<UUID, Long> versions) {

  public Basket {
    lines = List.copyOf(lines);
    versions = Map.copyOf(versions);
  }

  /// One that was filled earlier.
  public Basket(UUID servicePointId, List<ServiceLine> lines, @Nullable String carType) {
    this(servicePointId, lines, carType, Map.of());
  }

  public int totalMinutes() {
    return lines.stream().mapToInt(ServiceLine::minutes).sum();
  }

  /// The buffers kept free around all of them together.
  public Buffers buffers() {
    return lines.stream().map(ServiceLine::buffers).reduce(Buffers.NONE, Buffers::and);
  }

  public Duration length() {
    return Duration.ofMinutes(totalMinutes());
  }
}
