package io.slotwright.booking.allocation.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.slotwright.booking.allocation.Relocation;
import io.slotwright.booking.allocation.flow.Relocations;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Moves allocations in PostgreSQL. The exclusion constraint is checked row by row, so all of them
/// leave before the first arrives.
@ApplicationScoped
class PostgresRelocations implements Relocations {

  private static final String IN_THE_WAY =
      """
      SELECT DISTINCT allocation.id, allocation.post_id, lower(during) AS start, upper(during) AS until
      FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS place (post_id, start, until)
        JOIN allocation ON allocation.post_id = place.post_id
          AND allocation.during && tstzrange(place.start, place.until)
      WHERE allocation.live AND allocation.id <> ALL ($4)
      """;

  private static final String LEAVE = "UPDATE allocation SET live = false WHERE id = ANY ($1)";

  /// A hold lapses when its time starts at the latest.
  private static final String ARRIVE =
      """
      UPDATE allocation SET live = true, starts_at = starts_at + moved.way,
        occupied_from = occupied_from + moved.way, occupied_until = occupied_until + moved.way,
        expires_at = CASE WHEN expires_at IS NOT NULL THEN least(expires_at, starts_at + moved.way) END
      FROM (
        SELECT id, make_interval(secs => seconds) AS way FROM unnest($1::uuid[], $2::int[]) AS given (id, seconds)
      ) AS moved
      WHERE allocation.id = moved.id
      """;

  @Override
  public Uni<Map<UUID, List<TimeRange>>> inTheWay(
      SqlConnection connection, List<Relocation> wanted) {
    return connection
        .preparedQuery(IN_THE_WAY)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(wanted.stream().map(Relocation::postId).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(utc(wanted.stream().map(each -> each.to().start())))
                .addArrayOfOffsetDateTime(utc(wanted.stream().map(each -> each.to().end())))
                .addArrayOfUUID(ids(wanted)))
        .map(
            rows ->
                Rows.stream(rows)
                    .collect(
                        groupingBy(
                            row -> row.getUUID("post_id"),
                            mapping(PostgresRelocations::range, toList()))));
  }

  @Override
  public Uni<Void> move(SqlConnection connection, List<Relocation> relocations) {
    UUID[] ids = ids(relocations);
    Integer[] seconds =
        relocations.stream().map(each -> (int) each.by().toSeconds()).toArray(Integer[]::new);
    return connection
        .preparedQuery(LEAVE)
        .execute(Tuple.of(ids))
        .chain(() -> connection.preparedQuery(ARRIVE).execute(Tuple.of(ids, seconds)))
        .replaceWithVoid();
  }

  private static UUID[] ids(List<Relocation> relocations) {
    return relocations.stream().map(Relocation::allocationId).toArray(UUID[]::new);
  }

  private static TimeRange range(Row row) {
    return new TimeRange(
        row.getOffsetDateTime("start").toInstant(), row.getOffsetDateTime("until").toInstant());
  }
}
