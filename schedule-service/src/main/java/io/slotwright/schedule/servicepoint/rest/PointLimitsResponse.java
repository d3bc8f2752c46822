package io.slotwright.schedule.servicepoint.rest;

import io.slotwright.common.guest.PointLimits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The limits for guests of a service point, in JSON; null for the default.
record PointLimitsResponse(
    @Schema(nullable = true) @Nullable Integer holdsPerClient,
    @Schema(nullable = true) @Nullable Integer holdsPerPointPerHour,
    @Schema(nullable = true) @Nullable Integer bookingsPerClientPerDay,
    @Schema(nullable = true) @Nullable Integer bookingsPerEmailPerDay,
    @Schema(nullable = true) @Nullable Integer bookingsPerPointPerHour,
    @Schema(nullable = true) @Nullable Integer mailsPerEmailPerDay,
    @Schema(nullable = true) @Nullable Integer mailsPerPointPerHour) {

  static PointLimitsResponse of(PointLimits limits) {
    return new PointLimitsResponse(
        limits.holdsPerClient(),
        limits.holdsPerPointPerHour(),
        limits.bookingsPerClientPerDay(),
        limits.bookingsPerEmailPerDay(),
        limits.bookingsPerPointPerHour(),
        limits.mailsPerEmailPerDay(),
        limits.mailsPerPointPerHour());
  }
}
