package io.slotwright.schedule.post.postgres;

import io.slotwright.common.time.Buffers;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.post.Location;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.post.PostDetails;
import io.slotwright.schedule.post.flow.Posts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresPosts implements Posts {

  private static final String SELECT =
      """
      SELECT post.id, post.service_point_id, point.organisation_id, point.timezone, post.version,
        post.number, post.name, post.slot_duration_minutes, post.buffer_before_minutes,
        post.buffer_after_minutes, post.active
      FROM post JOIN service_point point ON point.id = post.service_point_id
      """;

  private static final String LIST =
      """
      SELECT post.id, point.id AS service_point_id, point.organisation_id, point.timezone,
        post.version, post.number, post.name, post.slot_duration_minutes, post.buffer_before_minutes,
        post.buffer_after_minutes, post.active
      FROM service_point point
        LEFT JOIN post ON post.service_point_id = point.id AND post.number > $2
          AND ($4::boolean IS NULL OR post.active = $4)
      WHERE point.id = $1
      ORDER BY post.number
      LIMIT $3
      """;

  private static final String LOCK_LOCATION =
      """
      SELECT id AS service_point_id, organisation_id, timezone
      FROM service_point WHERE id = $1
      FOR NO KEY UPDATE
      """;

  private static final String LOCK_LOCATION_OF =
      """
      SELECT id FROM service_point
      WHERE id = (SELECT service_point_id FROM post WHERE id = $1)
      FOR NO KEY UPDATE
      """;

  private static final String LOCK = "SELECT id FROM post WHERE id = $1 FOR UPDATE";

  private static final String LOCK_ALL =
      "SELECT id FROM post WHERE service_point_id = ANY ($1) ORDER BY id FOR UPDATE";

  private static final String LOCK_NEXT =
      """
      SELECT id FROM post
      WHERE service_point_id = $1 AND id > $2
      ORDER BY id
      LIMIT $3
      FOR UPDATE
      """;

  private static final String INSERT =
      """
      INSERT INTO post (id, version, number, name, slot_duration_minutes, buffer_before_minutes,
        buffer_after_minutes, active, service_point_id)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      ON CONFLICT (service_point_id, number) DO NOTHING
      """;

  private static final String INSERT_ALL =
      """
      INSERT INTO post (id, version, number, name, slot_duration_minutes, buffer_before_minutes,
        buffer_after_minutes, active, service_point_id)
      SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::int[], $4::text[], $5::int[], $6::int[],
        $7::int[], $8::boolean[], $9::uuid[])
      """;

  private static final String UPDATE =
      """
      UPDATE post SET version = $2, number = $3, name = $4, slot_duration_minutes = $5,
        buffer_before_minutes = $6, buffer_after_minutes = $7, active = $8
      WHERE id = $1 AND NOT EXISTS (
        SELECT FROM post other
        WHERE other.service_point_id = post.service_point_id
          AND other.number = $3 AND other.id <> post.id)
      """;

  private static final String UPDATE_VERSIONS =
      """
      UPDATE post SET version = given.version
      FROM unnest($1::uuid[], $2::bigint[]) AS given (id, version)
      WHERE post.id = given.id
      """;

  private final Pool pool;

  PostgresPosts(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<Post>> find(UUID id) {
    return find(pool, id);
  }

  @Override
  public Uni<Optional<List<Post>>> list(
      UUID servicePointId, @Nullable Boolean active, int after, int limit) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(servicePointId, after, limit, active))
        .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(posts(rows)));
  }

  @Override
  public Uni<Optional<Location>> lockLocation(SqlConnection connection, UUID servicePointId) {
    return connection
        .preparedQuery(LOCK_LOCATION)
        .execute(Tuple.of(servicePointId))
        .map(rows -> Rows.stream(rows).findFirst().map(PostgresPosts::location));
  }

  @Override
  public Uni<Void> lockLocationOf(SqlConnection connection, UUID postId) {
    return connection.preparedQuery(LOCK_LOCATION_OF).execute(Tuple.of(postId)).replaceWithVoid();
  }

  // Reads in a second statement: the one that waits for a lock may see the service point as it was
  // before the wait.
  @Override
  public Uni<Optional<Post>> lock(SqlConnection connection, UUID id) {
    return connection.preparedQuery(LOCK).execute(Tuple.of(id)).chain(() -> find(connection, id));
  }

  @Override
  public Uni<List<Post>> lockAll(SqlConnection connection, List<UUID> servicePointIds) {
    Tuple ids = Tuple.of(servicePointIds.toArray(UUID[]::new));
    return connection
        .preparedQuery(LOCK_ALL)
        .execute(ids)
        .chain(
            () ->
                connection
                    .preparedQuery(
                        SELECT + "WHERE post.service_point_id = ANY ($1) ORDER BY post.id")
                    .execute(ids))
        .map(PostgresPosts::posts);
  }

  @Override
  public Uni<List<UUID>> lockNext(
      SqlConnection connection, UUID servicePointId, UUID after, int limit) {
    return connection
        .preparedQuery(LOCK_NEXT)
        .execute(Tuple.of(servicePointId, after, limit))
        .map(rows -> Rows.all(rows, row -> row.getUUID("id")));
  }

  @Override
  public Uni<Boolean> add(SqlConnection connection, Post post) {
    return connection
        .preparedQuery(INSERT)
        .execute(values(post).addUUID(post.location().servicePointId()))
        .map(inserted -> inserted.rowCount() == 1);
  }

  @Override
  public Uni<Void> addAll(SqlConnection connection, List<Post> posts) {
    return connection.preparedQuery(INSERT_ALL).execute(columns(posts)).replaceWithVoid();
  }

  @Override
  public Uni<Boolean> update(SqlConnection connection, Post post) {
    return connection
        .preparedQuery(UPDATE)
        .execute(values(post))
        .map(updated -> updated.rowCount() == 1);
  }

  @Override
  public Uni<Void> delete(SqlConnection connection, List<UUID> ids) {
    return connection
        .preparedQuery("DELETE FROM post WHERE id = ANY($1)")
        .execute(Tuple.of(ids.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> updateVersions(SqlConnection connection, List<Post> posts) {
    UUID[] ids = posts.stream().map(Post::id).toArray(UUID[]::new);
    Long[] versions = posts.stream().map(Post::version).toArray(Long[]::new);
    return connection
        .preparedQuery(UPDATE_VERSIONS)
        .execute(Tuple.of(ids, versions))
        .replaceWithVoid();
  }

  private static Uni<Optional<Post>> find(SqlClient client, UUID id) {
    return client
        .preparedQuery(SELECT + "WHERE post.id = $1")
        .execute(Tuple.of(id))
        .map(rows -> Rows.stream(rows).findFirst().map(PostgresPosts::post));
  }

  private static Tuple values(Post post) {
    PostDetails details = post.details();
    return Tuple.tuple()
        .addUUID(post.id())
        .addLong(post.version())
        .addInteger(details.number())
        .addString(details.name())
        .addInteger(details.slotMinutes())
        .addInteger(details.buffers().beforeMinutes())
        .addInteger(details.buffers().afterMinutes())
        .addBoolean(details.active());
  }

  private static Tuple columns(List<Post> posts) {
    return Tuple.tuple()
        .addArrayOfUUID(posts.stream().map(Post::id).toArray(UUID[]::new))
        .addArrayOfLong(posts.stream().map(Post::version).toArray(Long[]::new))
        .addArrayOfInteger(column(posts, PostDetails::number).toArray(Integer[]::new))
        .addArrayOfString(column(posts, PostDetails::name).toArray(String[]::new))
        .addArrayOfInteger(column(posts, PostDetails::slotMinutes).toArray(Integer[]::new))
        .addArrayOfInteger(
            column(posts, details -> details.buffers().beforeMinutes()).toArray(Integer[]::new))
        .addArrayOfInteger(
            column(posts, details -> details.buffers().afterMinutes()).toArray(Integer[]::new))
        .addArrayOfBoolean(column(posts, PostDetails::active).toArray(Boolean[]::new))
        .addArrayOfUUID(
            posts.stream().map(post -> post.location().servicePointId()).toArray(UUID[]::new));
  }

  private static <T> Stream<T> column(List<Post> posts, Function<PostDetails, T> column) {
    return posts.stream().map(Post::details).map(column);
  }

  private static List<Post> posts(RowSet<Row> rows) {
    return Rows.stream(rows)
        .filter(row -> row.getUUID("id") != null)
        .map(PostgresPosts::post)
        .toList();
  }

  private static Post post(Row row) {
    return new Post(
        row.getUUID("id"),
        location(row),
        row.getLong("version"),
        new PostDetails(
            row.getInteger("number"),
            row.getString("name"),
            row.getInteger("slot_duration_minutes"),
            new Buffers(
                row.getInteger("buffer_before_minutes"), row.getInteger("buffer_after_minutes")),
            row.getBoolean("active")));
  }

  private static Location location(Row row) {
    return new Location(
        row.getUUID("service_point_id"),
        row.getUUID("organisation_id"),
        ZoneId.of(row.getString("timezone")));
  }
}
