package io.slotwright.booking.catalogue;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNullElse;

import io.slotwright.common.text.VisibleText;
import io.slotwright.common.time.Buffers;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is done at a service point.
///
/// @param defaultDurationMinutes how long it takes on a car type that is not named
/// @param durationsByCarType minutes by car type
/// @param buffers how long a post is kept free around it, whatever the car type
/// @param active whether it can be booked
public record Service(
    UUID id,
    long version,
    UUID servicePointId,
    String name,
    int defaultDurationMinutes,
    Map<String, Integer> durationsByCarType,
    Buffers buffers,
    boolean active) {

  /// One that was remembered before there were buffers has none.
  public Service {
    buffers = requireNonNullElse(buffers, Buffers.NONE);
    durationsByCarType = Map.copyOf(durationsByCarType);
  }

  /// @param carType as [#spelled] tells it; null when it is not known
  public int minutesFor(@Nullable String carType) {
    return carType == null
        ? defaultDurationMinutes
        : durationsByCarType.getOrDefault(carType, defaultDurationMinutes);
  }

  boolean dependsOnCarType() {
    return !durationsByCarType.isEmpty();
  }

  /// The car type as this service names it; empty when it names none like that.
  ///
  /// @param typed in any case, and with anything invisible around it
  Optional<String> spelled(String typed) {
    if (durationsByCarType.containsKey(typed)) {
      return Optional.of(typed);
    }
    String trimmed = VisibleText.trim(typed);
    return durationsByCarType.keySet().stream()
        .filter(named -> VisibleText.trim(named).equalsIgnoreCase(trimmed))
        .min(naturalOrder());
  }
}
