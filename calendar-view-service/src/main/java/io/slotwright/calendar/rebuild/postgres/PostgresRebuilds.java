package io.slotwright.calendar.rebuild.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.calendar.rebuild.Difference;
import io.slotwright.calendar.rebuild.ReadingProgress;
import io.slotwright.calendar.rebuild.ReadingProgress.TopicProgress;
import io.slotwright.calendar.rebuild.Rebuild;
import io.slotwright.calendar.rebuild.flow.Rebuilds;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The table `calendar_rebuild`. A claim ends by PostgreSQL's clock unless it is kept.
@ApplicationScoped
class PostgresRebuilds implements Rebuilds {

  private static final String ALIVE = "now() + interval '30 seconds'";

  private static final String BEGIN =
      """
      INSERT INTO calendar_rebuild (rebuild_id, state, alive_until, started_at)
      VALUES ($1, 'running', %s, $2) ON CONFLICT DO NOTHING
      """
          .formatted(ALIVE);

  private static final String NEWEST =
      """
      SELECT rebuild_id, state, started_at, finished_at, reason, records, unreadable,
        topics, positions, ends, corrected, removed, carried_over
      FROM calendar_rebuild ORDER BY started_at DESC, rebuild_id DESC LIMIT 1
      """;

  private static final String CLAIM =
      """
      UPDATE calendar_rebuild SET holder = $1, alive_until = %s
      WHERE state = 'running' AND holder IS NULL RETURNING rebuild_id
      """
          .formatted(ALIVE);

  private static final String ADVANCE =
      """
      UPDATE calendar_rebuild SET alive_until = %s,
        records = $2, unreadable = $3, topics = $4, positions = $5, ends = $6
      WHERE state = 'running' AND holder = $1
      """
          .formatted(ALIVE);

  private static final String FINISH =
      """
      UPDATE calendar_rebuild SET state = 'done', finished_at = $2,
        corrected = $3, removed = $4, carried_over = $5
      WHERE state = 'running' AND holder = $1
      """;

  private static final String FAIL =
      """
      UPDATE calendar_rebuild SET state = 'failed', reason = $2, finished_at = $3
      WHERE state = 'running' AND holder = $1
      """;

  /// The row is locked while its replica works.
  private static final String FAIL_ABANDONED =
      """
      UPDATE calendar_rebuild SET state = 'failed', reason = 'interrupted', finished_at = $1
      WHERE rebuild_id IN (
        SELECT rebuild_id FROM calendar_rebuild WHERE state = 'running' AND alive_until < now()
        FOR UPDATE SKIP LOCKED)
      """;

  private final Pool pool;

  PostgresRebuilds(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Boolean> begin(SqlConnection connection, UUID id, Instant now) {
    return changes(connection, BEGIN, Tuple.of(id, utc(now)));
  }

  @Override
  public Uni<Optional<Rebuild>> newest() {
    return pool.query(NEWEST).execute().map(rows -> Rows.first(rows, PostgresRebuilds::rebuild));
  }

  @Override
  public Uni<Optional<UUID>> claim(SqlConnection connection, UUID holder) {
    return connection
        .preparedQuery(CLAIM)
        .execute(Tuple.of(holder))
        .map(rows -> Rows.first(rows, row -> row.getUUID("rebuild_id")));
  }

  @Override
  public Uni<Void> advance(SqlConnection connection, UUID holder, ReadingProgress progress) {
    List<TopicProgress> topics = progress.topics();
    Tuple parameters =
        Tuple.tuple()
            .addUUID(holder)
            .addLong(progress.records())
            .addLong(progress.unreadable())
            .addArrayOfString(topics.stream().map(TopicProgress::topic).toArray(String[]::new))
            .addArrayOfLong(topics.stream().map(TopicProgress::position).toArray(Long[]::new))
            .addArrayOfLong(topics.stream().map(TopicProgress::end).toArray(Long[]::new));
    return unlessLost(changes(connection, ADVANCE, parameters));
  }

  @Override
  public Uni<Void> finish(
      SqlConnection connection, UUID holder, Difference difference, Instant finishedAt) {
    return unlessLost(
        changes(
            connection,
            FINISH,
            Tuple.of(
                holder,
                utc(finishedAt),
                difference.corrected(),
                difference.removed(),
                difference.carriedOver())));
  }

  @Override
  public Uni<Boolean> fail(
      SqlConnection connection, UUID holder, String reason, Instant finishedAt) {
    return changes(connection, FAIL, Tuple.of(holder, reason, utc(finishedAt)));
  }

  @Override
  public Uni<Boolean> failAbandoned(SqlConnection connection, Instant finishedAt) {
    return changes(connection, FAIL_ABANDONED, Tuple.of(utc(finishedAt)));
  }

  private static Uni<Boolean> changes(SqlConnection connection, String sql, Tuple parameters) {
    return connection.preparedQuery(sql).execute(parameters).map(rows -> rows.rowCount() > 0);
  }

  private static Uni<Void> unlessLost(Uni<Boolean> changed) {
    return changed.chain(
        ours -> ours ? Uni.createFrom().voidItem() : Uni.createFrom().failure(new RebuildLost()));
  }

  private static Rebuild rebuild(Row row) {
    return new Rebuild(
        row.getUUID("rebuild_id"),
        Rebuild.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getOffsetDateTime("started_at").toInstant(),
        instant(row.getOffsetDateTime("finished_at")),
        row.getString("reason"),
        progress(row),
        row.getLong("corrected") == null
            ? null
            : new Difference(
                row.getLong("corrected"), row.getLong("removed"), row.getLong("carried_over")));
  }

  private static ReadingProgress progress(Row row) {
    String[] topics = row.getArrayOfStrings("topics");
    Long[] positions = row.getArrayOfLongs("positions");
    Long[] ends = row.getArrayOfLongs("ends");
    return new ReadingProgress(
        row.getLong("records"),
        row.getLong("unreadable"),
        IntStream.range(0, topics.length)
            .mapToObj(at -> new TopicProgress(topics[at], positions[at], ends[at]))
            .toList());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
