package io.slotwright.schedule.servicepoint.rest;

import io.slotwright.common.reminder.QuietHours;
import org.jspecify.annotations.Nullable;

/// The quiet hours of a service point, in JSON.
record QuietHoursResponse(String from, String to) {

  /// Null for none.
  static @Nullable QuietHoursResponse of(@Nullable QuietHours quiet) {
    return quiet == null
        ? null
        : new QuietHoursResponse(quiet.from().toString(), quiet.to().toString());
  }
}
