package io.slotwright.schedule.servicepoint;

import io.slotwright.common.event.ServicePointChanged;
import java.time.Instant;
import java.util.UUID;

/// A place with an address and a time zone.
///
/// @param organisationId to which it belongs for good
/// @param version grows by one with every change, from 1
public record ServicePoint(
    UUID id, UUID organisationId, long version, ServicePointDetails details) {

  public static ServicePoint opened(UUID id, UUID organisationId, ServicePointDetails details) {
    return new ServicePoint(id, organisationId, 1, details);
  }

  /// The same point with other details; itself when they are the same.
  public ServicePoint revised(ServicePointDetails changed) {
    return changed.equals(details)
        ? this
        : new ServicePoint(id, organisationId, version + 1, changed);
  }

  public ServicePointChanged changedAt(Instant now) {
    return event(version, now, false);
  }

  public ServicePointChanged deletedAt(Instant now) {
    return event(version + 1, now, true);
  }

  private ServicePointChanged event(long at, Instant now, boolean deleted) {
    return new ServicePointChanged(
        id,
        at,
        now,
        organisationId,
        details.name(),
        details.address(),
        details.timezone(),
        details.contactEmail(),
        details.autoConfirm(),
        details.minNoticeMinutes(),
        details.bookingHorizonDays(),
        details.holdMinutes(),
        details.cancellationDeadlineMinutes(),
        details.minutesEarly(),
        details.guests().confirm(),
        details.guests().challenge(),
        details.guests().limits(),
        details.reminding().reminders(),
        details.reminding().quietHours(),
        deleted);
  }
}
