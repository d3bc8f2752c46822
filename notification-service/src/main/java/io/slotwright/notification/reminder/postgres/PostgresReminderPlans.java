package io.slotwright.notification.reminder.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;
import static java.util.stream.Collectors.toMap;

import io.slotwright.common.reminder.QuietHours;
import io.slotwright.notification.reminder.ReminderPlan;
import io.slotwright.notification.reminder.ReminderTimes;
import io.slotwright.notification.reminder.flow.ReminderPlans;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The columns about reminders of the table `service_point`.
@ApplicationScoped
class PostgresReminderPlans implements ReminderPlans {

  private static final String OF =
      "SELECT p.id, " + PlanRow.COLUMNS + " FROM service_point p WHERE p.id = ANY ($1)";

  private static final String SAVE =
      """
      UPDATE service_point
      SET day_before_at = $2, minutes_before = $3, quiet_from = $4, quiet_to = $5,
        reckoned_by = timezone || '@' || $6, reminders_since = $7
      WHERE id = $1
        AND (day_before_at, minutes_before, quiet_from, quiet_to, reckoned_by)
          IS DISTINCT FROM ($2::time, $3::int[], $4::time, $5::time, timezone || '@' || $6)
      """;

  private static final String TAKE_OUTDATED =
      """
      UPDATE service_point SET reckoned_by = timezone || '@' || $1, reminders_since = $2
      WHERE id IN (
        SELECT id FROM service_point WHERE reckoned_by IS DISTINCT FROM timezone || '@' || $1
        ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
      RETURNING id
      """;

  /// Such as `2026b`.
  private final String release = ZoneRulesProvider.getVersions("Europe/London").lastKey();

  @Override
  public Uni<Map<UUID, ReminderPlan>> of(SqlClient connection, List<UUID> servicePoints) {
    return connection
        .preparedQuery(OF)
        .execute(Tuple.of(servicePoints.toArray(UUID[]::new)))
        .map(rows -> Rows.stream(rows).collect(toMap(row -> row.getUUID("id"), PlanRow::read)));
  }

  @Override
  public Uni<Boolean> save(
      SqlClient connection, UUID servicePoint, ReminderTimes times, Instant since) {
    QuietHours quiet = times.quietHours();
    return connection
        .preparedQuery(SAVE)
        .execute(
            Tuple.tuple()
                .addUUID(servicePoint)
                .addLocalTime(times.reminders().dayBeforeAt())
                .addArrayOfInteger(times.reminders().minutesBefore().toArray(Integer[]::new))
                .addLocalTime(quiet == null ? null : quiet.from())
                .addLocalTime(quiet == null ? null : quiet.to())
                .addString(release)
                .addOffsetDateTime(utc(since)))
        .map(rows -> rows.rowCount() > 0);
  }

  @Override
  public Uni<List<UUID>> takeOutdated(SqlClient connection, Instant now, int atMost) {
    return connection
        .preparedQuery(TAKE_OUTDATED)
        .execute(Tuple.of(release, utc(now), atMost))
        .map(rows -> Rows.all(rows, row -> row.getUUID("id")));
  }
}
