package io.slotwright.common.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A service point as it is now.
///
/// @param autoConfirm whether a new booking is confirmed at once, or waits for an operator
/// @param minNoticeMinutes how long before its start a booking must be made, 0 for no notice
/// @param bookingHorizonDays how many days ahead a booking may start
/// @param holdMinutes how long a reservation holds, though never longer than until its start
/// @param cancellationDeadlineMinutes how long before its start a customer may cancel or move a
/// booking at the latest, from 0; null for no such limit, as in every event that does not tell
/// @param deleted whether the service point is gone for good
public record ServicePointChanged(
    UUID servicePointId,
    long version,
    Instant occurredAt,
    UUID organisationId,
    String name,
    String address,
    ZoneId timezone,
    @Nullable String contactEmail,
    boolean autoConfirm,
    int minNoticeMinutes,
    int bookingHorizonDays,
    int holdMinutes,
    @Nullable Integer cancellationDeadlineMinutes,
    boolean deleted)
    implements Event {

  @Override
  public String topic() {
    return Topics.SERVICE_POINT;
  }

  @Override
  public String key() {
    return servicePointId.toString();
  }

  @Override
  public String type() {
    return deleted ? "io.slotwright.service-point.deleted" : "io.slotwright.service-point.changed";
  }

  @Override
  public String aggregateId() {
    return servicePointId.toString();
  }
}
