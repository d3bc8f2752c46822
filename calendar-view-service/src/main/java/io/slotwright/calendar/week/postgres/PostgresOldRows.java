package io.slotwright.calendar.week.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.calendar.config.CalendarLock;
import io.slotwright.calendar.week.flow.OldRows;
import io.slotwright.common.event.Topics;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Walks through the calendars and through the inbox in the order of their keys, so that no index
/// is needed for this.
@ApplicationScoped
class PostgresOldRows implements OldRows {

  private static final int POSTS_AT_ONCE = 100;
  private static final int AGGREGATES_AT_ONCE = 5_000;

  static final String NEXT_POSTS =
      "SELECT post_id FROM calendar WHERE post_id > $1 ORDER BY post_id LIMIT $2";

  static final String OLD_DAYS =
      "DELETE FROM post_day WHERE post_id = ANY ($1) AND date < $2 RETURNING post_id";

  static final String OVER =
      "DELETE FROM allocation WHERE post_id = ANY ($1) AND occupied_until <= $2 RETURNING post_id";

  static final String LAPSED =
      "DELETE FROM allocation WHERE post_id = ANY ($1) AND expires_at <= $2 RETURNING post_id";

  /// Posts that were heard of and have no row.
  static final String DELETED_POSTS =
      """
      SELECT asked.post_id FROM unnest($1::uuid[]) AS asked (post_id)
      WHERE NOT EXISTS (SELECT FROM post WHERE post.post_id = asked.post_id)
        AND EXISTS (SELECT FROM inbox WHERE topic = $2 AND aggregate_id = asked.post_id::text)
      """;

  static final String DAYS_OF = "DELETE FROM post_day WHERE post_id = ANY ($1)";
  static final String ALLOCATIONS_OF = "DELETE FROM allocation WHERE post_id = ANY ($1)";

  /// A day before the oldest week is refused anyway. A hold or booking may be told of again for as
  /// long as its topic keeps records, and is the newest for as long as it has a row.
  static final String FORGET =
      """
      WITH next AS (
        SELECT topic, aggregate_id FROM inbox WHERE (topic, aggregate_id) > ($1, $2)
        ORDER BY topic, aggregate_id LIMIT $3
      ), forgotten AS (
        DELETE FROM inbox i USING next
        WHERE i.topic = next.topic AND i.aggregate_id = next.aggregate_id AND (
          i.topic = $4 AND split_part(i.aggregate_id, '/', 2) < $5
          OR i.topic IN ($6, $7) AND i.applied_at < $8 AND NOT EXISTS (
            SELECT FROM allocation a
            WHERE a.kind = CASE i.topic WHEN $6 THEN 'held' ELSE 'booked' END
              AND a.id = CASE WHEN i.topic IN ($6, $7) THEN i.aggregate_id::uuid END))
      )
      SELECT topic, aggregate_id FROM next ORDER BY topic DESC, aggregate_id DESC LIMIT 1
      """;

  private final Transactions transactions;
  private final CalendarVersions versions;

  PostgresOldRows(Transactions transactions, CalendarVersions versions) {
    this.transactions = transactions;
    this.versions = versions;
  }

  @Override
  public Uni<Optional<UUID>> deleteSome(Old old, UUID after) {
    return alone(
        connection ->
            connection
                .preparedQuery(NEXT_POSTS)
                .execute(Tuple.of(after, POSTS_AT_ONCE))
                .map(rows -> Rows.all(rows, row -> row.getUUID("post_id")))
                .call(postIds -> delete(connection, old, postIds.toArray(UUID[]::new)))
                .map(postIds -> postIds.stream().reduce((one, next) -> next)));
  }

  @Override
  public Uni<Optional<Aggregate>> forgetSome(Old old, Aggregate after) {
    Tuple parameters =
        Tuple.tuple()
            .addString(after.topic())
            .addString(after.id())
            .addInteger(AGGREGATES_AT_ONCE)
            .addString(Topics.POST_DAY)
            .addString(old.oldest().monday().toString())
            .addString(Topics.RESERVATION)
            .addString(Topics.BOOKING)
            .addOffsetDateTime(utc(old.heard()));
    return alone(
        connection ->
            connection
                .preparedQuery(FORGET)
                .execute(parameters)
                .map(
                    rows ->
                        Rows.first(
                            rows,
                            row ->
                                new Aggregate(
                                    row.getString("topic"), row.getString("aggregate_id")))));
  }

  private <T> Uni<Optional<T>> alone(Function<SqlConnection, Uni<Optional<T>>> work) {
    return transactions.runLong(
        connection ->
            CalendarLock.TIDY_CALENDARS
                .tryTake(connection)
                .chain(
                    ours ->
                        ours
                            ? work.apply(connection)
                            : Uni.createFrom().item(Optional.<T>empty())));
  }

  /// Past weeks can be seen too, so their calendars get a new version; deleted posts cannot.
  private Uni<Void> delete(SqlConnection connection, Old old, UUID[] postIds) {
    return delete(connection, OLD_DAYS, Tuple.of(postIds, old.oldest().monday()))
        .chain(
            days ->
                delete(connection, OVER, Tuple.of(postIds, utc(old.oldest().over())))
                    .map(over -> Stream.concat(days.stream(), over.stream()).toList()))
        .chain(
            seen ->
                delete(connection, LAPSED, Tuple.of(postIds, utc(old.lapsed())))
                    .map(lapsed -> Stream.concat(seen.stream(), lapsed.stream()).distinct()))
        .chain(changed -> versions.raise(connection, changed))
        .chain(() -> deleteTimeOfDeleted(connection, postIds));
  }

  private static Uni<List<UUID>> delete(SqlConnection connection, String sql, Tuple parameters) {
    return connection
        .preparedQuery(sql)
        .execute(parameters)
        .map(rows -> Rows.all(rows, row -> row.getUUID("post_id")));
  }

  private static Uni<Void> deleteTimeOfDeleted(SqlConnection connection, UUID[] postIds) {
    return connection
        .preparedQuery(DELETED_POSTS)
        .execute(Tuple.of(postIds, Topics.POST))
        .map(rows -> Rows.all(rows, row -> row.getUUID("post_id")).toArray(UUID[]::new))
        .chain(
            deleted ->
                connection
                    .preparedQuery(DAYS_OF)
                    .execute(Tuple.tuple().addArrayOfUUID(deleted))
                    .chain(
                        () ->
                            connection
                                .preparedQuery(ALLOCATIONS_OF)
                                .execute(Tuple.tuple().addArrayOfUUID(deleted))))
        .replaceWithVoid();
  }
}
