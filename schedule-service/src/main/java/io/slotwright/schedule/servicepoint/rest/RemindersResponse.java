package io.slotwright.schedule.servicepoint.rest;

import io.slotwright.common.reminder.Reminders;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The reminders of a service point, in JSON.
record RemindersResponse(
    @Schema(nullable = true) @Nullable String dayBeforeAt, List<Integer> minutesBefore) {

  static RemindersResponse of(Reminders reminders) {
    return new RemindersResponse(
        Objects.toString(reminders.dayBeforeAt(), null), reminders.minutesBefore());
  }
}
