package io.slotwright.schedule.hours.postgres;

import static java.util.stream.Collectors.toMap;

import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.hours.PostHours;
import io.slotwright.schedule.hours.flow.HoursHistory;
import io.slotwright.schedule.slot.SpecialHours;
import io.slotwright.schedule.slot.postgres.StoredJson;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresHoursHistory implements HoursHistory {

  private static final String AT =
      """
      SELECT
        coalesce(
          (SELECT weekly_slots FROM template_version
           WHERE post_id = $1 AND version <= $2
           ORDER BY version DESC LIMIT 1), '[]') AS weekly_slots,
        (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'date', date, 'windows', windows, 'reason', reason)), '[]')
         FROM date_override
         WHERE post_id = $1 AND from_version <= $2
           AND (until_version IS NULL OR until_version > $2)) AS overrides,
        (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', id, 'starts_at', starts_at, 'ends_at', ends_at, 'reason', reason)
            ORDER BY starts_at, id), '[]')
         FROM block
         WHERE post_id = $1 AND from_version <= $2
           AND (until_version IS NULL OR until_version > $2)) AS blocks
      WHERE $2 = 0 OR EXISTS (
        SELECT FROM availability_version WHERE post_id = $1 AND version = $2)
      """;

  @Override
  public Uni<Optional<PostHours>> at(SqlClient client, UUID postId, long version) {
    return client
        .preparedQuery(AT)
        .execute(Tuple.of(postId, version))
        .map(rows -> Rows.stream(rows).findFirst().map(PostgresHoursHistory::hours));
  }

  private static PostHours hours(Row row) {
    return new PostHours(
        StoredJson.weeklyHours(row.getJsonArray("weekly_slots")),
        overrides(row.getJsonArray("overrides")),
        StoredJson.blocks(row.getJsonArray("blocks")));
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
}
