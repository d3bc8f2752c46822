package io.slotwright.schedule.draft.postgres;

import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.draft.Patch;
import io.slotwright.schedule.draft.flow.Drafts;
import io.slotwright.schedule.slot.postgres.StoredJson;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresDrafts implements Drafts {

  private static final String FIND =
      """
      SELECT draft.id, draft.post_id, draft.author, draft.version, draft.base_version,
        draft.published_version, draft.patches, draft.created_at
      FROM draft
        JOIN post ON post.id = draft.post_id
        JOIN service_point point ON point.id = post.service_point_id
      WHERE draft.id = $1 AND point.organisation_id = $2
      """;

  private static final String LOCK = FIND + "FOR UPDATE OF draft";

  private static final String LIST =
      """
      SELECT id, post_id, author, version, base_version, published_version, patches, created_at
      FROM draft
      WHERE post_id = $1 AND ($2::uuid IS NULL OR id < $2)
      ORDER BY id DESC
      LIMIT $3
      """;

  private static final String ADD =
      """
      INSERT INTO draft (id, post_id, author, version, base_version, patches, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String UPDATE =
      """
      UPDATE draft SET version = $2, base_version = $3, patches = $4, published_version = $5
      WHERE id = $1
      """;

  private final Pool pool;

  PostgresDrafts(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<Draft>> find(SqlClient client, Target target) {
    return one(client, FIND, target);
  }

  @Override
  public Uni<Optional<Draft>> lock(SqlConnection connection, Target target) {
    return one(connection, LOCK, target);
  }

  @Override
  public Uni<List<Draft>> list(UUID postId, @Nullable UUID after, int limit) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(postId, after, limit))
        .map(rows -> drafts(rows).toList());
  }

  @Override
  public Uni<Void> add(SqlConnection connection, Draft.Open draft) {
    Draft.Content content = draft.content();
    return connection
        .preparedQuery(ADD)
        .execute(
            Tuple.tuple()
                .addUUID(content.id())
                .addUUID(content.postId())
                .addString(content.author())
                .addLong(content.version())
                .addLong(content.baseVersion())
                .addJsonArray(json(content.patches()))
                .addOffsetDateTime(content.createdAt().atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> update(SqlConnection connection, Draft draft) {
    Draft.Content content = draft.content();
    return connection
        .preparedQuery(UPDATE)
        .execute(
            Tuple.of(
                content.id(),
                content.version(),
                content.baseVersion(),
                json(content.patches()),
                publishedVersion(draft)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> discard(SqlConnection connection, UUID id) {
    return connection
        .preparedQuery("DELETE FROM draft WHERE id = $1")
        .execute(Tuple.of(id))
        .replaceWithVoid();
  }

  private static Uni<Optional<Draft>> one(SqlClient client, String query, Target target) {
    return client
        .preparedQuery(query)
        .execute(Tuple.of(target.id(), target.organisationId()))
        .map(rows -> drafts(rows).findFirst());
  }

  private static Stream<Draft> drafts(RowSet<Row> rows) {
    return Rows.stream(rows).map(PostgresDrafts::draft);
  }

  private static Draft draft(Row row) {
    Draft.Content content =
        new Draft.Content(
            row.getUUID("id"),
            row.getUUID("post_id"),
            row.getString("author"),
            row.getLong("version"),
            row.getLong("base_version"),
            patches(row.getJsonArray("patches")),
            row.getOffsetDateTime("created_at").toInstant());
    @Nullable Long published = row.getLong("published_version");
    return published == null ? new Draft.Open(content) : new Draft.Published(content, published);
  }

  private static @Nullable Long publishedVersion(Draft draft) {
    return switch (draft) {
      case Draft.Open open -> null;
      case Draft.Published published -> published.publishedVersion();
    };
  }

  private static JsonArray json(List<Patch> patches) {
    return patches.stream()
        .map(PostgresDrafts::json)
        .collect(JsonArray::new, JsonArray::add, JsonArray::addAll);
  }

  private static JsonObject json(Patch patch) {
    return new JsonObject()
        .put("starts_at", patch.range().start().toString())
        .put("ends_at", patch.range().end().toString())
        .put("status", patch.status().word());
  }

  private static List<Patch> patches(JsonArray stored) {
    return StoredJson.objects(stored).map(PostgresDrafts::patch).toList();
  }

  private static Patch patch(JsonObject stored) {
    return new Patch(
        new TimeRange(
            Instant.parse(stored.getString("starts_at")),
            Instant.parse(stored.getString("ends_at"))),
        Patch.Status.of(stored.getString("status")).orElseThrow());
  }
}
