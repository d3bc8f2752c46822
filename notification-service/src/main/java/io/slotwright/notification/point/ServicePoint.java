package io.slotwright.notification.point;

import io.slotwright.common.event.ServicePointChanged;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What mails say about a place.
///
/// @param contactEmail where customers may answer, as the operator typed it; null when nowhere
public record ServicePoint(
    UUID id, String name, String address, ZoneId timezone, @Nullable String contactEmail) {

  public static ServicePoint of(ServicePointChanged event) {
    return new ServicePoint(
        event.servicePointId(),
        event.name(),
        event.address(),
        event.timezone(),
        event.contactEmail());
  }
}
