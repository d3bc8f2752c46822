package io.slotwright.notification.reminder.postgres;

import io.slotwright.common.reminder.QuietHours;
import io.slotwright.common.reminder.Reminders;
import io.slotwright.notification.reminder.ReminderPlan;
import io.slotwright.notification.reminder.ReminderTimes;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the columns about reminders of the table `service_point`.
final class PlanRow {

  static final String COLUMNS =
      """
      p.timezone, p.day_before_at, p.minutes_before AS minutes, p.quiet_from, p.quiet_to,
        p.reminders_since
      """;

  private PlanRow() {}

  static ReminderPlan read(Row row) {
    List<Integer> minutes = Arrays.asList(row.getArrayOfIntegers("minutes"));
    return new ReminderPlan(
        new ReminderTimes(
            ZoneId.of(row.getString("timezone")),
            new Reminders(row.getLocalTime("day_before_at"), minutes),
            quietHours(row.getLocalTime("quiet_from"), row.getLocalTime("quiet_to"))),
        row.getOffsetDateTime("reminders_since").toInstant());
  }

  private static @Nullable QuietHours quietHours(@Nullable LocalTime from, @Nullable LocalTime to) {
    return from == null || to == null ? null : new QuietHours(from, to);
  }
}
