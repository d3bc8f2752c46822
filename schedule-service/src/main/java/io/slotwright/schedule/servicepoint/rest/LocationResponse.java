package io.slotwright.schedule.servicepoint.rest;

import io.slotwright.schedule.servicepoint.Coordinates;
import org.jspecify.annotations.Nullable;

/// Where a service point is, in JSON.
record LocationResponse(double latitude, double longitude) {

  /// Null for none.
  static @Nullable LocationResponse of(@Nullable Coordinates location) {
    return location == null
        ? null
        : new LocationResponse(location.latitude(), location.longitude());
  }
}
