package io.slotwright.booking.catalogue;

import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.time.Buffers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The services that a customer wants, with the minutes that each takes on their car. A snapshot: a
/// later change of the catalogue does not change it.
///
/// @param lines at least one
/// @param versions of the services by which it was filled; empty for one that was filled earlier,
/// which stands whatever has become of them
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

  /// What is kept free around all of them together.
  public Buffers buffers() {
    return lines.stream().map(ServiceLine::buffers).reduce(Buffers.NONE, Buffers::and);
  }

  public Duration length() {
    return Duration.ofMinutes(totalMinutes());
  }
}
