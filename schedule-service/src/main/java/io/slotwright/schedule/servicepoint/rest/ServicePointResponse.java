package io.slotwright.schedule.servicepoint.rest;

import io.slotwright.schedule.rest.Creations.Created;
import io.slotwright.schedule.servicepoint.ServicePoint;
import io.slotwright.schedule.servicepoint.ServicePointDetails;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A service point as clients see it.
record ServicePointResponse(
    UUID id,
    UUID organisationId,
    String name,
    String timezone,
    String address,
    @Schema(nullable = true) @Nullable String contactEmail,
    boolean autoConfirm,
    int minNoticeMinutes,
    int bookingHorizonDays,
    int holdMinutes,
    @Schema(nullable = true) @Nullable Integer cancellationDeadlineMinutes,
    boolean confirmGuests,
    boolean challenge,
    PointLimitsResponse limits,
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
        details.contactEmail(),
        details.autoConfirm(),
        details.minNoticeMinutes(),
        details.bookingHorizonDays(),
        details.holdMinutes(),
        details.cancellationDeadlineMinutes(),
        details.guests().confirm(),
        details.guests().challenge(),
        PointLimitsResponse.of(details.guests().limits()),
        point.version());
  }
}
