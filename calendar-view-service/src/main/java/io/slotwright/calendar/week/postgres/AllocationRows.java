package io.slotwright.calendar.week.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of table `allocation`.
@ApplicationScoped
class AllocationRows {

  private static final String REMOVE =
      "DELETE FROM allocation WHERE kind = $1 AND id = ANY ($2) RETURNING id, post_id";

  private static final String ADD =
      """
      INSERT INTO allocation
        (kind, id, post_id, starts_at, occupied_until, expires_at, displaced, pending)
      SELECT $1, * FROM
        unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[],
          $7::boolean[], $8::boolean[])
      """;

  /// Deletes the stored rows with the ids of `rows`; returns the posts that lost one to another
  /// post.
  Uni<List<UUID>> remove(SqlConnection connection, String kind, List<AllocationRow> rows) {
    Map<UUID, UUID> postById =
        rows.stream().collect(Collectors.toMap(AllocationRow::id, AllocationRow::postId));
    UUID[] ids = column(rows, AllocationRow::id, UUID[]::new);
    return connection
        .preparedQuery(REMOVE)
        .execute(Tuple.of(kind, ids))
        .map(removed -> leftPosts(removed, postById));
  }

  /// Inserts those of `rows` that occupy their post.
  Uni<Void> add(SqlConnection connection, String kind, List<AllocationRow> rows) {
    List<AllocationRow> occupying = rows.stream().filter(AllocationRow::occupies).toList();
    if (occupying.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection.preparedQuery(ADD).execute(columns(kind, occupying)).replaceWithVoid();
  }

  private static List<UUID> leftPosts(RowSet<Row> removed, Map<UUID, UUID> postById) {
    return Rows.stream(removed)
        .filter(row -> !row.getUUID("post_id").equals(postById.get(row.getUUID("id"))))
        .map(row -> row.getUUID("post_id"))
        .toList();
  }

  private static Tuple columns(String kind, List<AllocationRow> rows) {
    return Tuple.tuple()
        .addString(kind)
        .addArrayOfUUID(column(rows, AllocationRow::id, UUID[]::new))
        .addArrayOfUUID(column(rows, AllocationRow::postId, UUID[]::new))
        .addArrayOfOffsetDateTime(
            column(rows, row -> utc(row.occupiedFrom()), OffsetDateTime[]::new))
        .addArrayOfOffsetDateTime(
            column(rows, row -> utc(row.occupiedUntil()), OffsetDateTime[]::new))
        .addArrayOfOffsetDateTime(column(rows, AllocationRows::expiry, OffsetDateTime[]::new))
        .addArrayOfBoolean(column(rows, AllocationRow::displaced, Boolean[]::new))
        .addArrayOfBoolean(column(rows, AllocationRow::pending, Boolean[]::new));
  }

  private static @Nullable OffsetDateTime expiry(AllocationRow row) {
    return row.expiresAt() == null ? null : utc(row.expiresAt());
  }

  private static <T extends @Nullable Object> T[] column(
      List<AllocationRow> rows, Function<AllocationRow, T> value, IntFunction<T[]> array) {
    return rows.stream().map(value).toArray(array);
  }
}
