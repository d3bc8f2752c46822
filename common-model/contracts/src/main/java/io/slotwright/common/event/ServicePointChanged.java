package io.slotwright.common.event;

import static java.util.Objects.requireNonNullElse;

import io.slotwright.common.guest.GuestRules;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.common.reminder.QuietHours;
import io.slotwright.common.reminder.Reminders;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A service point as it is now.
///
/// @param autoConfirm whether a new booking is confirmed at once, or waits for an operator
/// @param minNoticeMinutes how long before its start a booking must be made, 0 for no notice
/// @param bookingHorizonDays how many days ahead a booking may start
/// @param holdMinutes how long a reservation holds, but never beyond its start
/// @param cancellationDeadlineMinutes how long before its start a customer may last cancel or move
/// a booking, from 0; null, as when the event omits it, for no such limit
/// @param minutesEarly how long before its time an appointment may be started, from 0;
/// [#MINUTES_EARLY] when the event omits it
/// @param confirmGuests whether guests confirm their e-mail address, false when the event omits it
/// @param challenge whether a guest's browser solves a proof of work, false when the event omits it
/// @param limits what guests may do, the suite's defaults when the event omits it
/// @param reminders when customers are reminded, the suite's defaults when the event omits it
/// @param quietHours when no mail is sent that can wait; null, as when the event omits it, for none
/// @param deleted whether the service point was deleted
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
    Integer minutesEarly,
    Boolean confirmGuests,
    Boolean challenge,
    PointLimits limits,
    Reminders reminders,
    @Nullable QuietHours quietHours,
    boolean deleted)
    implements Event {

  /// How long before its time an appointment may be started, unless the point says otherwise.
  public static final int MINUTES_EARLY = 30;

  public ServicePointChanged {
    minutesEarly = requireNonNullElse(minutesEarly, MINUTES_EARLY);
    confirmGuests = requireNonNullElse(confirmGuests, false);
    challenge = requireNonNullElse(challenge, false);
    limits = requireNonNullElse(limits, PointLimits.DEFAULTS);
    reminders = requireNonNullElse(reminders, Reminders.DEFAULTS);
  }

  public GuestRules guests() {
    return new GuestRules(confirmGuests, challenge, limits);
  }

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
