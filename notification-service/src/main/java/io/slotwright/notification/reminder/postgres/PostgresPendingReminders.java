package io.slotwright.notification.reminder.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.slotwright.notification.booking.postgres.BookingRow;
import io.slotwright.notification.reminder.flow.DueReminder;
import io.slotwright.notification.reminder.flow.PendingReminder;
import io.slotwright.notification.reminder.flow.PendingReminders;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Pending reminders in the table `reminder`.
@ApplicationScoped
class PostgresPendingReminders implements PendingReminders {

  static final String NEXT_DUE = "SELECT due_at FROM reminder ORDER BY due_at LIMIT 1";

  /// Locks the reminders only: a change of a booking locks the booking first.
  static final String TAKE_DUE =
      """
      SELECT r.minutes_before, b.event, b.mailbox,
      """
          + PlanRow.COLUMNS
          + """
      FROM reminder r JOIN booking b ON b.id = r.booking_id
        JOIN service_point p ON p.id = b.service_point_id
      WHERE r.due_at <= $1
      ORDER BY r.due_at LIMIT $2
      FOR UPDATE OF r SKIP LOCKED
      """;

  private static final String OF =
      "SELECT booking_id, minutes_before FROM reminder WHERE booking_id = ANY ($1)";

  private static final String CLEAR = "DELETE FROM reminder WHERE booking_id = ANY ($1)";

  private static final String ADD =
      """
      INSERT INTO reminder (booking_id, minutes_before, due_at)
      SELECT * FROM unnest($1::uuid[], $2::int[], $3::timestamptz[])
      """;

  private static final String REMOVE =
      """
      DELETE FROM reminder USING unnest($1::uuid[], $2::int[]) AS done (booking_id, minutes_before)
      WHERE reminder.booking_id = done.booking_id
        AND reminder.minutes_before = done.minutes_before
      """;

  private static final String POSTPONE =
      """
      UPDATE reminder SET due_at = later.due_at
      FROM unnest($1::uuid[], $2::int[], $3::timestamptz[])
        AS later (booking_id, minutes_before, due_at)
      WHERE reminder.booking_id = later.booking_id
        AND reminder.minutes_before = later.minutes_before
      """;

  private final Pool pool;

  PostgresPendingReminders(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<Instant>> nextDue() {
    return pool.preparedQuery(NEXT_DUE)
        .execute()
        .map(rows -> Rows.first(rows, row -> row.getOffsetDateTime("due_at").toInstant()));
  }

  @Override
  public Uni<List<DueReminder>> takeDue(SqlClient connection, Instant now, int atMost) {
    return connection
        .preparedQuery(TAKE_DUE)
        .execute(Tuple.of(utc(now), atMost))
        .map(rows -> Rows.all(rows, PostgresPendingReminders::due));
  }

  @Override
  public Uni<Map<UUID, Set<Integer>>> of(SqlClient connection, List<UUID> bookings) {
    return connection
        .preparedQuery(OF)
        .execute(Tuple.of(bookings.toArray(UUID[]::new)))
        .map(
            rows ->
                Rows.stream(rows)
                    .collect(
                        groupingBy(
                            row -> row.getUUID("booking_id"),
                            mapping(row -> row.getInteger("minutes_before"), toSet()))));
  }

  @Override
  public Uni<Void> replace(
      SqlClient connection, List<UUID> bookings, List<PendingReminder> reminders) {
    return connection
        .preparedQuery(CLEAR)
        .execute(Tuple.of(bookings.toArray(UUID[]::new)))
        .chain(
            () ->
                reminders.isEmpty()
                    ? nothing()
                    : connection.preparedQuery(ADD).execute(columns(reminders)).replaceWithVoid());
  }

  @Override
  public Uni<Void> remove(SqlClient connection, List<DueReminder> reminders) {
    return reminders.isEmpty()
        ? nothing()
        : connection
            .preparedQuery(REMOVE)
            .execute(
                Tuple.tuple()
                    .addArrayOfUUID(
                        reminders.stream().map(due -> due.booking().id()).toArray(UUID[]::new))
                    .addArrayOfInteger(
                        reminders.stream().map(DueReminder::minutesBefore).toArray(Integer[]::new)))
            .replaceWithVoid();
  }

  @Override
  public Uni<Void> postpone(SqlClient connection, List<PendingReminder> reminders) {
    return reminders.isEmpty()
        ? nothing()
        : connection.preparedQuery(POSTPONE).execute(columns(reminders)).replaceWithVoid();
  }

  private static Tuple columns(List<PendingReminder> reminders) {
    return Tuple.tuple()
        .addArrayOfUUID(reminders.stream().map(PendingReminder::bookingId).toArray(UUID[]::new))
        .addArrayOfInteger(
            reminders.stream().map(PendingReminder::minutesBefore).toArray(Integer[]::new))
        .addArrayOfOffsetDateTime(
            reminders.stream()
                .map(reminder -> utc(reminder.dueAt()))
                .toArray(OffsetDateTime[]::new));
  }

  private static DueReminder due(Row row) {
    return new DueReminder(
        BookingRow.read(row), row.getInteger("minutes_before"), PlanRow.read(row));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
