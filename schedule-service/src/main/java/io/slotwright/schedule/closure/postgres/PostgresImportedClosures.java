package io.slotwright.schedule.closure.postgres;

import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.closure.Closure;
import io.slotwright.schedule.closure.Closure.ClosedDate;
import io.slotwright.schedule.closure.Closure.ClosedTime;
import io.slotwright.schedule.closure.EventVersion;
import io.slotwright.schedule.closure.ImportedClosure;
import io.slotwright.schedule.closure.Scope.Occurrence;
import io.slotwright.schedule.closure.Source;
import io.slotwright.schedule.closure.flow.ImportedClosures;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresImportedClosures implements ImportedClosures {

  // A date without the version of an override is one that another event closes.
  private static final String OF_POINT =
      """
      SELECT imported.event_uid, imported.event_occurrence, imported.date,
        imported.block_id, block.starts_at, block.ends_at,
        coalesce(override.reason, block.reason, imported.reason) AS reason,
        imported.date IS NOT NULL AND imported.override_version IS NULL AS covered
      FROM imported_closure AS imported
        LEFT JOIN point_override AS override
          ON override.service_point_id = imported.service_point_id
          AND override.date = imported.date
          AND override.from_version = imported.override_version
          AND override.until_version IS NULL
        LEFT JOIN point_block AS block
          ON block.id = imported.block_id AND block.until_version IS NULL
      WHERE imported.service_point_id = $1
        AND (override.date IS NOT NULL OR block.id IS NOT NULL
          OR imported.date IS NOT NULL AND imported.override_version IS NULL)
      ORDER BY imported.event_uid, imported.event_occurrence
      """;

  // Replaces an earlier import of the same event that was changed by hand since. What is in force
  // has its reason where it is in force.
  private static final String REMEMBER =
      """
      INSERT INTO imported_closure
        (service_point_id, event_uid, event_occurrence, date, override_version, block_id, reason)
      SELECT $1, uid, occurrence, date,
        CASE WHEN date IS NOT NULL AND NOT covered THEN $2::bigint END, block_id,
        CASE WHEN covered THEN reason END
      FROM unnest($3::text[], $4::text[], $5::date[], $6::uuid[], $7::boolean[], $8::text[])
        AS given (uid, occurrence, date, block_id, covered, reason)
      ON CONFLICT (service_point_id, event_uid, event_occurrence) DO UPDATE SET
        date = excluded.date,
        override_version = excluded.override_version,
        block_id = excluded.block_id,
        reason = excluded.reason
      """;

  private static final String VERSIONS =
      """
      SELECT event_uid, occurrence_date, occurrence_at, and_following, sequence
      FROM imported_version
      WHERE service_point_id = $1 AND event_uid = ANY ($2::text[])
      """;

  private static final String REMEMBER_VERSIONS =
      """
      INSERT INTO imported_version
        (service_point_id, event_uid, occurrence_date, occurrence_at, and_following, sequence)
      SELECT $1, uid, date, at, following, max(number)
      FROM unnest($2::text[], $3::date[], $4::timestamptz[], $5::boolean[], $6::bigint[])
        AS given (uid, date, at, following, number)
      GROUP BY uid, date, at, following
      ON CONFLICT (service_point_id, event_uid, occurrence_date, occurrence_at, and_following)
        DO UPDATE SET sequence = greatest(imported_version.sequence, excluded.sequence)
      """;

  private static final String FORGET =
      """
      DELETE FROM imported_closure
      USING unnest($2::text[], $3::text[]) AS given (uid, occurrence)
      WHERE service_point_id = $1 AND event_uid = uid AND event_occurrence = occurrence
      """;

  @Override
  public Uni<List<ImportedClosure>> of(SqlConnection connection, UUID servicePointId) {
    return connection
        .preparedQuery(OF_POINT)
        .execute(Tuple.of(servicePointId))
        .map(rows -> Rows.all(rows, PostgresImportedClosures::imported));
  }

  @Override
  public Uni<Void> remember(
      SqlConnection connection, UUID servicePointId, long version, List<ImportedClosure> closures) {
    List<Source> sources = closures.stream().map(each -> each.closure().source()).toList();
    return connection
        .preparedQuery(REMEMBER)
        .execute(
            Tuple.from(
                Arrays.asList(
                    servicePointId,
                    version,
                    texts(sources, Source::uid),
                    texts(sources, Source::occurrence),
                    closures.stream().map(each -> date(each.closure())).toArray(LocalDate[]::new),
                    closures.stream().map(ImportedClosure::blockId).toArray(UUID[]::new),
                    closures.stream().map(ImportedClosure::covered).toArray(Boolean[]::new),
                    closures.stream().map(each -> each.closure().reason()).toArray(String[]::new))))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<EventVersion>> versions(
      SqlConnection connection, UUID servicePointId, Collection<String> uids) {
    return connection
        .preparedQuery(VERSIONS)
        .execute(Tuple.of(servicePointId, uids.toArray(String[]::new)))
        .map(rows -> Rows.all(rows, PostgresImportedClosures::version));
  }

  @Override
  public Uni<Void> rememberVersions(
      SqlConnection connection, UUID servicePointId, Collection<EventVersion> versions) {
    List<EventVersion> later = versions.stream().filter(each -> each.sequence() > 0).toList();
    if (later.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(REMEMBER_VERSIONS)
        .execute(
            Tuple.from(
                Arrays.asList(
                    servicePointId,
                    later.stream().map(EventVersion::uid).toArray(String[]::new),
                    changed(later, Occurrence::date).toArray(LocalDate[]::new),
                    changed(later, PostgresImportedClosures::at).toArray(OffsetDateTime[]::new),
                    changed(later, Occurrence::andFollowing)
                        .map(each -> each != null && each)
                        .toArray(Boolean[]::new),
                    later.stream().map(EventVersion::sequence).toArray(Long[]::new))))
        .replaceWithVoid();
  }

  private static <T> Stream<@Nullable T> changed(
      List<EventVersion> versions, Function<Occurrence, @Nullable T> part) {
    return versions.stream()
        .map(each -> each.changed() == null ? null : part.apply(each.changed()));
  }

  private static @Nullable OffsetDateTime at(Occurrence occurrence) {
    return occurrence.time() == null ? null : occurrence.time().atOffset(ZoneOffset.UTC);
  }

  private static EventVersion version(Row row) {
    String uid = row.getString("event_uid");
    @Nullable LocalDate date = row.getLocalDate("occurrence_date");
    @Nullable OffsetDateTime at = row.getOffsetDateTime("occurrence_at");
    @Nullable Occurrence changed =
        date == null
            ? null
            : new Occurrence(
                uid, date, at == null ? null : at.toInstant(), row.getBoolean("and_following"));
    return new EventVersion(uid, changed, row.getLong("sequence"));
  }

  @Override
  public Uni<Void> forget(
      SqlConnection connection, UUID servicePointId, Collection<Source> sources) {
    return connection
        .preparedQuery(FORGET)
        .execute(
            Tuple.of(
                servicePointId, texts(sources, Source::uid), texts(sources, Source::occurrence)))
        .replaceWithVoid();
  }

  private static ImportedClosure imported(Row row) {
    Source source = new Source(row.getString("event_uid"), row.getString("event_occurrence"));
    @Nullable LocalDate date = row.getLocalDate("date");
    Closure closure =
        date == null
            ? new ClosedTime(source, range(row), row.getString("reason"))
            : new ClosedDate(source, date, row.getString("reason"));
    return new ImportedClosure(closure, row.getUUID("block_id"), row.getBoolean("covered"));
  }

  private static TimeRange range(Row row) {
    return new TimeRange(
        row.getOffsetDateTime("starts_at").toInstant(),
        row.getOffsetDateTime("ends_at").toInstant());
  }

  private static @Nullable LocalDate date(Closure closure) {
    return closure instanceof ClosedDate closed ? closed.date() : null;
  }

  private static String[] texts(Collection<Source> sources, Function<Source, String> text) {
    return sources.stream().map(text).toArray(String[]::new);
  }
}
