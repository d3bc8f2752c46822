package io.slotwright.schedule.hours.postgres;

import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.hours.Template;
import io.slotwright.schedule.hours.flow.Templates;
import io.slotwright.schedule.slot.postgres.StoredJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresTemplates implements Templates {

  private static final String CURRENT =
      """
      SELECT post.id, template.version, template.weekly_slots
      FROM post LEFT JOIN template_version template ON template.post_id = post.id
      WHERE post.id = $1
      ORDER BY template.version DESC
      LIMIT 1
      """;

  private static final String ADD =
      """
      INSERT INTO template_version (post_id, version, weekly_slots, created_at)
      SELECT post_id, version, weekly_slots::jsonb, $4
      FROM unnest($1::uuid[], $2::bigint[], $3::text[]) AS new (post_id, version, weekly_slots)
      """;

  private final Pool pool;

  PostgresTemplates(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<Template>> find(UUID postId) {
    return find(pool, postId);
  }

  @Override
  public Uni<Template> current(SqlConnection connection, UUID postId) {
    return find(connection, postId).map(Optional::orElseThrow);
  }

  @Override
  public Uni<Void> addAll(SqlConnection connection, List<Template> templates, Instant now) {
    return connection
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                templates.stream().map(Template::postId).toArray(UUID[]::new),
                templates.stream().map(Template::version).toArray(Long[]::new),
                templates.stream()
                    .map(template -> StoredJson.weeklySlots(template.hours()).encode())
                    .toArray(String[]::new),
                now.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  private static Uni<Optional<Template>> find(SqlClient client, UUID postId) {
    return client
        .preparedQuery(CURRENT)
        .execute(Tuple.of(postId))
        .map(rows -> Rows.stream(rows).findFirst().map(PostgresTemplates::template));
  }

  private static Template template(Row row) {
    UUID postId = row.getUUID("id");
    return row.getLong("version") == null
        ? Template.none(postId)
        : new Template(
            postId,
            row.getLong("version"),
            StoredJson.weeklyHours(row.getJsonArray("weekly_slots")));
  }
}
