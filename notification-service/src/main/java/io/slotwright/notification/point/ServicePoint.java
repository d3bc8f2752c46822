package io.slotwright.notification.point;

import io.slotwright.common.event.ServicePointChanged;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The facts about a service point that mails mention.
///
/// @param contactEmail for customers' replies, as the operator typed it; null when there is none
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
