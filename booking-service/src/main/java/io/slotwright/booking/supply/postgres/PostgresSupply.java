package io.slotwright.booking.supply.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;
import static java.util.stream.Collectors.toList;

import io.slotwright.booking.supply.MovedDay;
import io.slotwright.booking.supply.PostDay;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.booking.supply.flow.Supply;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// The copy of the supply in PostgreSQL. The caller has checked that the event is newer.
@ApplicationScoped
class PostgresSupply implements Supply {

  private static final String PUT_POINT =
      """
      INSERT INTO service_point (id, version, organisation_id, name, timezone, auto_confirm,
        min_notice_minutes, booking_horizon_days, hold_minutes, cancellation_deadline_minutes, deleted,
        confirm_guests, challenge, guest_limits, minutes_early)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version, organisation_id = excluded.organisation_id,
        name = excluded.name, timezone = excluded.timezone, auto_confirm = excluded.auto_confirm,
        min_notice_minutes = excluded.min_notice_minutes, booking_horizon_days = excluded.booking_horizon_days,
        hold_minutes = excluded.hold_minutes,
        cancellation_deadline_minutes = excluded.cancellation_deadline_minutes, deleted = excluded.deleted,
        confirm_guests = excluded.confirm_guests, challenge = excluded.challenge,
        guest_limits = excluded.guest_limits, minutes_early = excluded.minutes_early
      """;

  private static final String PUT_POST =
      """
      INSERT INTO post (id, version, service_point_id, number, buffer_before_minutes, buffer_after_minutes, active,
        deleted)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version, service_point_id = excluded.service_point_id,
        number = excluded.number, buffer_before_minutes = excluded.buffer_before_minutes,
        buffer_after_minutes = excluded.buffer_after_minutes, active = excluded.active, deleted = excluded.deleted
      """;

  private static final String PUT_DAY =
      """
      INSERT INTO post_day (post_id, date, version, slot_minutes, slot_starts, block_starts, block_ends,
        first_start, last_end, clock_shift_seconds)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ON CONFLICT (post_id, date) DO UPDATE SET version = excluded.version, slot_minutes = excluded.slot_minutes,
        slot_starts = excluded.slot_starts, block_starts = excluded.block_starts,
        block_ends = excluded.block_ends, first_start = excluded.first_start, last_end = excluded.last_end,
        clock_shift_seconds = excluded.clock_shift_seconds
      """;

  private static final String CLOCK_SHIFTS =
      """
      SELECT day.post_id, day.date, day.clock_shift_seconds
      FROM unnest($1::uuid[], $2::date[]) AS given (post_id, date) JOIN post_day day USING (post_id, date)
      """;

  private static final String OPEN_DAYS =
      "SELECT day.post_id, "
          + SupplyRows.DAY_COLUMNS
          + """

          FROM post_day day JOIN post ON post.id = day.post_id
          WHERE day.post_id = ANY($1) AND day.first_start < $3 AND day.last_end > $2
            AND post.active AND NOT post.deleted
          """;

  private static final String LOCK_OPEN_DAYS = OPEN_DAYS + " FOR SHARE OF post, day";

  private static final String POINT_THAT_WAS =
      "SELECT " + SupplyRows.POINT_COLUMNS + " FROM service_point point WHERE point.id = $1";

  private static final String POINT = POINT_THAT_WAS + " AND NOT point.deleted";

  private static final String POINT_OF_POST =
      "SELECT "
          + SupplyRows.POINT_COLUMNS
          + """

          FROM post JOIN service_point point ON point.id = post.service_point_id
          WHERE post.id = $1 AND NOT post.deleted AND NOT point.deleted
          """;

  private final Pool pool;

  PostgresSupply(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Void> putPoints(SqlConnection connection, List<ServicePointChanged> points) {
    return put(connection, PUT_POINT, points, PostgresSupply::pointColumns);
  }

  @Override
  public Uni<Void> putPosts(SqlConnection connection, List<PostChanged> posts) {
    return put(connection, PUT_POST, posts, PostgresSupply::postColumns);
  }

  @Override
  public Uni<List<MovedDay>> movedDays(SqlConnection connection, List<PostDayChanged> days) {
    return connection
        .preparedQuery(CLOCK_SHIFTS)
        .execute(
            Tuple.of(
                days.stream().map(PostDayChanged::postId).toArray(UUID[]::new),
                days.stream().map(PostDayChanged::date).toArray(LocalDate[]::new)))
        .map(PostgresSupply::clockShifts)
        .map(known -> days.stream().flatMap(day -> moved(day, known).stream()).toList());
  }

  @Override
  public Uni<Void> putDays(SqlConnection connection, List<PostDayChanged> days) {
    return put(connection, PUT_DAY, days, PostgresSupply::dayColumns);
  }

  @Override
  public Uni<Map<UUID, List<TimeRange>>> openSlots(
      SqlConnection connection, Set<UUID> posts, TimeRange within) {
    return openSlots(connection, OPEN_DAYS, posts, within);
  }

  @Override
  public Uni<List<TimeRange>> lockOpenSlots(SqlConnection connection, UUID post, TimeRange within) {
    return openSlots(connection, LOCK_OPEN_DAYS, Set.of(post), within)
        .map(slots -> slots.getOrDefault(post, List.of()));
  }

  @Override
  public Uni<Optional<ServicePoint>> point(UUID id) {
    return point(POINT, id);
  }

  @Override
  public Uni<Optional<ServicePoint>> pointThatWas(UUID id) {
    return point(POINT_THAT_WAS, id);
  }

  @Override
  public Uni<Optional<ServicePoint>> pointOfPost(UUID postId) {
    return point(POINT_OF_POST, postId);
  }

  private Uni<Optional<ServicePoint>> point(String sql, UUID id) {
    return pool.preparedQuery(sql)
        .execute(Tuple.of(id))
        .map(rows -> Rows.first(rows, SupplyRows::point));
  }

  private static <E> Uni<Void> put(
      SqlConnection connection, String sql, List<E> events, Function<E, Tuple> columns) {
    return connection
        .preparedQuery(sql)
        .executeBatch(events.stream().map(columns).toList())
        .replaceWithVoid();
  }

  private static Tuple pointColumns(ServicePointChanged point) {
    return Tuple.tuple()
        .addUUID(point.servicePointId())
        .addLong(point.version())
        .addUUID(point.organisationId())
        .addString(point.name())
        .addString(point.timezone().getId())
        .addBoolean(point.autoConfirm())
        .addInteger(point.minNoticeMinutes())
        .addInteger(point.bookingHorizonDays())
        .addInteger(point.holdMinutes())
        .addInteger(point.cancellationDeadlineMinutes())
        .addBoolean(point.deleted())
        .addBoolean(point.confirmGuests())
        .addBoolean(point.challenge())
        .addJsonObject(new JsonObject(point.limits().byName()))
        .addInteger(point.minutesEarly());
  }

  private static Tuple postColumns(PostChanged post) {
    return Tuple.tuple()
        .addUUID(post.postId())
        .addLong(post.version())
        .addUUID(post.servicePointId())
        .addInteger(post.number())
        .addInteger(post.buffers().beforeMinutes())
        .addInteger(post.buffers().afterMinutes())
        .addBoolean(post.active())
        .addBoolean(post.deleted());
  }

  private static Tuple dayColumns(PostDayChanged day) {
    List<TimeRange> slots = day.slots();
    return Tuple.tuple()
        .addUUID(day.postId())
        .addLocalDate(day.date())
        .addLong(day.version())
        .addInteger(day.slotDurationMinutes())
        .addArrayOfOffsetDateTime(utc(day.slotStarts().stream()))
        .addArrayOfOffsetDateTime(utc(day.blocks().stream().map(block -> block.startsAt())))
        .addArrayOfOffsetDateTime(utc(day.blocks().stream().map(block -> block.endsAt())))
        .addOffsetDateTime(slots.isEmpty() ? null : utc(slots.getFirst().start()))
        .addOffsetDateTime(slots.isEmpty() ? null : utc(slots.getLast().end()))
        .addInteger((int) day.clockShift().toSeconds());
  }

  private static Map<String, Duration> clockShifts(RowSet<Row> rows) {
    Map<String, Duration> shifts = new HashMap<>();
    for (Row row : rows) {
      shifts.put(
          row.getUUID("post_id") + "/" + row.getLocalDate("date"),
          Duration.ofSeconds(row.getInteger("clock_shift_seconds")));
    }
    return shifts;
  }

  private static Optional<MovedDay> moved(PostDayChanged day, Map<String, Duration> known) {
    return Optional.ofNullable(known.get(day.key()))
        .map(day.clockShift()::minus)
        .filter(by -> !by.isZero())
        .map(by -> MovedDay.of(day, by));
  }

  private static Uni<Map<UUID, List<TimeRange>>> openSlots(
      SqlConnection connection, String sql, Set<UUID> posts, TimeRange within) {
    return connection
        .preparedQuery(sql)
        .execute(Tuple.of(posts.toArray(UUID[]::new), utc(within.start()), utc(within.end())))
        .map(PostgresSupply::openSlotsByPost);
  }

  private static Map<UUID, List<TimeRange>> openSlotsByPost(RowSet<Row> rows) {
    Map<UUID, List<TimeRange>> slots = new HashMap<>();
    for (Row row : rows) {
      PostDay day = SupplyRows.day(row);
      slots.merge(
          row.getUUID("post_id"),
          day.openSlots(),
          (some, more) -> Stream.concat(some.stream(), more.stream()).collect(toList()));
    }
    return slots;
  }
}
