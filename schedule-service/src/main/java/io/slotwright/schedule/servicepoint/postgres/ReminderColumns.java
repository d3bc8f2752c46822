package io.slotwright.schedule.servicepoint.postgres;

import io.slotwright.common.reminder.QuietHours;
import io.slotwright.common.reminder.Reminders;
import io.slotwright.schedule.servicepoint.ReminderRules;
import io.slotwright.schedule.servicepoint.ServicePointDetails;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The columns `reminders` and `quiet_hours` of the table `service_point`, as JSON as in the API.
final class ReminderColumns {

  private ReminderColumns() {}

  static JsonObject reminders(ServicePointDetails details) {
    Reminders reminders = details.reminding().reminders();
    return new JsonObject()
        .put("day_before_at", Objects.toString(reminders.dayBeforeAt(), null))
        .put("minutes_before", new JsonArray(reminders.minutesBefore()));
  }

  static @Nullable JsonObject quietHours(ServicePointDetails details) {
    QuietHours quiet = details.reminding().quietHours();
    return quiet == null
        ? null
        : new JsonObject().put("from", quiet.from().toString()).put("to", quiet.to().toString());
  }

  static ReminderRules read(Row row) {
    return new ReminderRules(
        reminders(row.getJsonObject("reminders")), quietHours(row.getJsonObject("quiet_hours")));
  }

  private static Reminders reminders(JsonObject kept) {
    return new Reminders(
        time(kept.getString("day_before_at")),
        kept.getJsonArray("minutes_before").stream()
            .map(minutes -> ((Number) minutes).intValue())
            .toList());
  }

  private static @Nullable QuietHours quietHours(@Nullable JsonObject kept) {
    return kept == null
        ? null
        : new QuietHours(
            LocalTime.parse(kept.getString("from")), LocalTime.parse(kept.getString("to")));
  }

  private static @Nullable LocalTime time(@Nullable String kept) {
    return kept == null ? null : LocalTime.parse(kept);
  }
}
