package io.slotwright.booking.catalogue;

import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.time.Buffers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The services that a customer wants, with the minutes that each takes on their car. A snapshot: a
/// later change of the catalogue does not change it.
///
/// @param lines at least one
public record Basket(UUID servicePointId, List<ServiceLine> lines, @Nullable String carType) {

  public Basket {
    lines = List.copyOf(lines);
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
