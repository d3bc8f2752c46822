package io.slotwright.schedule.servicepoint.rest;

import io.slotwright.schedule.decision.rest.Creations.Created;
import io.slotwright.schedule.servicepoint.ServicePoint;
import io.slotwright.schedule.servicepoint.ServicePointDetails;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A service point as clients see it.
///
/// @param minutesEarly how long before its time an appointment may be started
@Schema(
    examples =
        """
        {"id": "0190a000-0000-7000-8000-0000000000b1",
         "organisation_id": "0190a000-0000-7000-8000-000000000001",
         "name": "Tyre Centre Podil", "timezone": "Europe/Kyiv", "address": "Kyiv, Nyzhniy Val 15",
         "location": {"latitude": 50.466389, "longitude": 30.513611},
         "contact_email": "podil@example.test", "auto_confirm": true, "min_notice_minutes": 0,
         "booking_horizon_days": 60, "hold_minutes": 10, "cancellation_deadline_minutes": 120,
         "minutes_early": 30, "confirm_guests": false, "challenge": false,
         "limits": {"holds_per_client": 3, "holds_per_point_per_hour": null,
                    "bookings_per_client_per_day": null, "bookings_per_email_per_day": 5,
                    "bookings_per_point_per_hour": null, "mails_per_email_per_day": null,
                    "mails_per_point_per_hour": null},
         "reminders": {"day_before_at": "18:00", "minutes_before": [120]},
         "quiet_hours": {"from": "21:00", "to": "08:00"},
         "version": 1}
        """)
record ServicePointResponse(
    UUID id,
    UUID organisationId,
    String name,
    String timezone,
    String address,
    @Schema(nullable = true) @Nullable LocationResponse location,
    @Schema(nullable = true) @Nullable String contactEmail,
    boolean autoConfirm,
    int minNoticeMinutes,
    int bookingHorizonDays,
    int holdMinutes,
    @Schema(nullable = true) @Nullable Integer cancellationDeadlineMinutes,
    int minutesEarly,
    boolean confirmGuests,
    boolean challenge,
    PointLimitsResponse limits,
    RemindersResponse reminders,
    @Schema(nullable = true) @Nullable QuietHoursResponse quietHours,
    long version)
    implements Created {

  static ServicePointResponse of(ServicePoint point) {
    ServicePointDetails details = point.details();
    return new ServicePointResponse(
        point.id(),
        point.organisationId(),
        details.name(),
        details.timezone().getId(),
        details.address(),
        LocationResponse.of(details.location()),
        details.contactEmail(),
        details.autoConfirm(),
        details.minNoticeMinutes(),
        details.bookingHorizonDays(),
        details.holdMinutes(),
        details.cancellationDeadlineMinutes(),
        details.minutesEarly(),
        details.guests().confirm(),
        details.guests().challenge(),
        PointLimitsResponse.of(details.guests().limits()),
        RemindersResponse.of(details.reminding().reminders()),
        QuietHoursResponse.of(details.reminding().quietHours()),
        point.version());
  }
}
