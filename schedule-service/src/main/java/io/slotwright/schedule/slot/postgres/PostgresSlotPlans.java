package io.slotwright.schedule.slot.postgres;

import static java.util.stream.Collectors.toMap;

import io.slotwright.common.time.DateSpan;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.slot.PlannedPost;
import io.slotwright.schedule.slot.SlotPlan;
import io.slotwright.schedule.slot.SpecialHours;
import io.slotwright.schedule.slot.flow.SlotPlans;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresSlotPlans implements SlotPlans {

  // A local date lies within a day of the same date in UTC, wherever it is.
  private static final String SUPPLIES =
      """
      SELECT post.id, post.number, post.active, post.slot_duration_minutes, post.announced_through,
        point.timezone, point.booking_horizon_days,
        coalesce(template.weekly_slots, '[]') AS weekly_slots,
        (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'date', date, 'windows', windows, 'reason', reason)), '[]')
         FROM (
           SELECT date, windows, reason FROM date_override
           WHERE date_override.post_id = post.id AND until_version IS NULL
           UNION ALL
           SELECT date, windows, reason FROM point_override
           WHERE point_override.service_point_id = point.id AND until_version IS NULL
             AND NOT EXISTS (
               SELECT FROM date_override AS own
               WHERE own.post_id = post.id AND own.date = point_override.date
                 AND own.until_version IS NULL)
         ) AS override
         WHERE date BETWEEN $2 AND $3) AS overrides,
        (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', id, 'starts_at', starts_at, 'ends_at', ends_at, 'reason', reason)), '[]')
         FROM (
           SELECT id, starts_at, ends_at, reason FROM block
           WHERE block.post_id = post.id AND until_version IS NULL
           UNION ALL
           SELECT id, starts_at, ends_at, reason FROM point_block
           WHERE point_block.service_point_id = point.id AND until_version IS NULL
         ) AS any_block
         WHERE ends_at > ($2::date - 1)::timestamp AT TIME ZONE 'UTC'
           AND starts_at < ($3::date + 2)::timestamp AT TIME ZONE 'UTC') AS blocks
      FROM post
        JOIN service_point point ON point.id = post.service_point_id
        LEFT JOIN LATERAL (
          SELECT weekly_slots FROM template_version
          WHERE template_version.post_id = post.id
          ORDER BY version DESC LIMIT 1) AS template ON true
      WHERE post.id = ANY ($1)
      ORDER BY post.number
      """;

  private static final String POSTS_AT =
      """
      SELECT array_agg(post.id) FILTER (WHERE post.id IS NOT NULL) AS post_ids
      FROM service_point point LEFT JOIN post ON post.service_point_id = point.id
      WHERE point.id = $1
      GROUP BY point.id
      """;

  private static final String LOCK_DUE =
      """
      SELECT post.id
      FROM post JOIN service_point point ON point.id = post.service_point_id
      WHERE post.announced_through < $1::date + greatest($2::int, point.booking_horizon_days)
      ORDER BY post.id
      LIMIT $3
      FOR UPDATE OF post
      """;

  private static final String LOCK_OUTDATED =
      """
      SELECT id FROM post
      WHERE id > $2 AND (tz_release IS NULL OR tz_release < $1)
      ORDER BY id
      LIMIT $3
      FOR UPDATE
      """;

  private static final String GENERATED =
      """
      UPDATE post SET announced_through = given.through, tz_release = $3
      FROM unnest($1::uuid[], $2::date[]) AS given (id, through)
      WHERE post.id = given.id
        AND (post.announced_through <> given.through OR post.tz_release IS DISTINCT FROM $3)
      """;

  private final Pool pool;

  PostgresSlotPlans(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<List<PlannedPost>> of(SqlClient client, List<UUID> postIds, DateSpan span) {
    return client
        .preparedQuery(SUPPLIES)
        .execute(Tuple.of(postIds.toArray(UUID[]::new), span.first(), span.last()))
        .map(rows -> Rows.all(rows, PostgresSlotPlans::plan));
  }

  @Override
  public Uni<Optional<List<UUID>>> postsAt(UUID servicePointId) {
    return pool.preparedQuery(POSTS_AT)
        .execute(Tuple.of(servicePointId))
        .map(rows -> Rows.stream(rows).findFirst().map(PostgresSlotPlans::postIds));
  }

  @Override
  public Uni<List<UUID>> lockDue(SqlConnection connection, LocalDate base, int days, int limit) {
    return connection
        .preparedQuery(LOCK_DUE)
        .execute(Tuple.of(base, days, limit))
        .map(rows -> Rows.all(rows, row -> row.getUUID("id")));
  }

  @Override
  public Uni<List<UUID>> lockOutdated(
      SqlConnection connection, String release, UUID after, int limit) {
    return connection
        .preparedQuery(LOCK_OUTDATED)
        .execute(Tuple.of(release, after, limit))
        .map(rows -> Rows.all(rows, row -> row.getUUID("id")));
  }

  @Override
  public Uni<Void> generated(
      SqlConnection connection, Map<UUID, LocalDate> through, String release) {
    UUID[] ids = through.keySet().toArray(UUID[]::new);
    LocalDate[] dates = Arrays.stream(ids).map(through::get).toArray(LocalDate[]::new);
    return connection
        .preparedQuery(GENERATED)
        .execute(Tuple.of(ids, dates, release))
        .replaceWithVoid();
  }

  private static PlannedPost plan(Row row) {
    SlotPlan plan =
        new SlotPlan(
            ZoneId.of(row.getString("timezone")),
            row.getInteger("slot_duration_minutes"),
            row.getBoolean("active"),
            StoredJson.weeklyHours(row.getJsonArray("weekly_slots")),
            overrides(row.getJsonArray("overrides")),
            StoredJson.blocks(row.getJsonArray("blocks")));
    return new PlannedPost(
        row.getUUID("id"),
        row.getInteger("number"),
        row.getInteger("booking_horizon_days"),
        row.getLocalDate("announced_through"),
        plan);
  }

  private static Map<LocalDate, SpecialHours> overrides(JsonArray stored) {
    return StoredJson.objects(stored)
        .collect(
            toMap(
                (JsonObject override) -> LocalDate.parse(override.getString("date")),
                override ->
                    new SpecialHours(
                        StoredJson.windows(override.getJsonArray("windows")),
                        override.getString("reason"))));
  }

  private static List<UUID> postIds(Row row) {
    UUID[] ids = row.getArrayOfUUIDs("post_ids");
    return ids == null ? List.of() : List.of(ids);
  }
}
