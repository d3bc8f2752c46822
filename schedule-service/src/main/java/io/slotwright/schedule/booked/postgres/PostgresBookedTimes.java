package io.slotwright.schedule.booked.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.booked.BookedTime;
import io.slotwright.schedule.booked.UpcomingTimes;
import io.slotwright.schedule.booked.flow.BookedTimes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class PostgresBookedTimes implements BookedTimes {

  private static final String UPCOMING =
      """
      SELECT booking_id, post_id, starts_at, occupied_until, displaced
      FROM booked_time
      WHERE post_id = ANY($1) AND occupied_until > $2
      ORDER BY starts_at, booking_id
      """;

  private static final String FIRST_UPCOMING =
      """
      SELECT booking_id, post_id, starts_at, occupied_until, displaced, count(*) OVER () AS upcoming
      FROM booked_time
      WHERE post_id = ANY($1) AND occupied_until > $2
      ORDER BY starts_at, booking_id
      LIMIT $3
      """;

  private static final String PUT =
      """
      INSERT INTO booked_time (booking_id, post_id, starts_at, occupied_until, displaced)
      SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::boolean[])
      ON CONFLICT (booking_id) DO UPDATE SET post_id = excluded.post_id, starts_at = excluded.starts_at,
        occupied_until = excluded.occupied_until, displaced = excluded.displaced
      """;

  private static final String REMOVE = "DELETE FROM booked_time WHERE booking_id = ANY($1)";

  // Skips what is locked, so that two replicas that tidy at the same time never wait for each
  // other.
  private static final String REMOVE_OVER =
      """
      DELETE FROM booked_time WHERE booking_id IN (
        SELECT booking_id FROM booked_time WHERE occupied_until <= $1 FOR UPDATE SKIP LOCKED)
      """;

  @Override
  public Uni<List<BookedTime>> upcoming(SqlClient client, Collection<UUID> postIds, Instant now) {
    return client
        .preparedQuery(UPCOMING)
        .execute(Tuple.of(postIds.toArray(UUID[]::new), utc(now)))
        .map(PostgresBookedTimes::times);
  }

  @Override
  public Uni<UpcomingTimes> firstUpcoming(
      SqlClient client, Collection<UUID> postIds, Instant now, int most) {
    return client
        .preparedQuery(FIRST_UPCOMING)
        .execute(Tuple.of(postIds.toArray(UUID[]::new), utc(now), most))
        .map(rows -> new UpcomingTimes(count(rows), times(rows)));
  }

  @Override
  public Uni<Void> put(SqlConnection connection, List<BookedTime> times) {
    return connection
        .preparedQuery(PUT)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(times.stream().map(BookedTime::bookingId).toArray(UUID[]::new))
                .addArrayOfUUID(times.stream().map(BookedTime::postId).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(column(times, time -> time.occupied().start()))
                .addArrayOfOffsetDateTime(column(times, time -> time.occupied().end()))
                .addArrayOfBoolean(
                    times.stream().map(BookedTime::displaced).toArray(Boolean[]::new)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> remove(SqlConnection connection, List<UUID> bookingIds) {
    return connection
        .preparedQuery(REMOVE)
        .execute(Tuple.of(bookingIds.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> removeOver(SqlConnection connection, Instant now) {
    return connection.preparedQuery(REMOVE_OVER).execute(Tuple.of(utc(now))).replaceWithVoid();
  }

  private static OffsetDateTime[] column(List<BookedTime> times, Function<BookedTime, Instant> of) {
    return utc(times.stream().map(of));
  }

  private static long count(RowSet<Row> rows) {
    return rows.size() == 0 ? 0 : rows.iterator().next().getLong("upcoming");
  }

  private static List<BookedTime> times(RowSet<Row> rows) {
    return Rows.all(rows, PostgresBookedTimes::time);
  }

  private static BookedTime time(Row row) {
    return new BookedTime(
        row.getUUID("booking_id"),
        row.getUUID("post_id"),
        new TimeRange(
            row.getOffsetDateTime("starts_at").toInstant(),
            row.getOffsetDateTime("occupied_until").toInstant()),
        row.getBoolean("displaced"));
  }
}
