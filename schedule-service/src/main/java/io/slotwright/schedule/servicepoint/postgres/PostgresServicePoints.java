package io.slotwright.schedule.servicepoint.postgres;

import io.slotwright.common.guest.GuestRules;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.servicepoint.Coordinates;
import io.slotwright.schedule.servicepoint.ServicePoint;
import io.slotwright.schedule.servicepoint.ServicePointDetails;
import io.slotwright.schedule.servicepoint.flow.ServicePoints;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresServicePoints implements ServicePoints {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String COLUMNS =
      """
      SELECT id, organisation_id, version, name, timezone, address, contact_email, auto_confirm,
        min_notice_minutes, booking_horizon_days, hold_minutes, cancellation_deadline_minutes,
        confirm_guests, challenge, guest_limits, reminders, quiet_hours, minutes_early, latitude,
        longitude
      FROM service_point
      """;

  private static final String INSERT =
      """
      INSERT INTO service_point (id, version, name, timezone, address, contact_email, auto_confirm,
        min_notice_minutes, booking_horizon_days, hold_minutes, cancellation_deadline_minutes,
        organisation_id, confirm_guests, challenge, guest_limits, reminders, quiet_hours,
        minutes_early, latitude, longitude)
      SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[],
        $6::text[], $7::boolean[], $8::int[], $9::int[], $10::int[], $11::int[], $12::uuid[],
        $13::boolean[], $14::boolean[], $15::jsonb[], $16::jsonb[], $17::jsonb[], $18::int[],
        $19::float8[], $20::float8[])
      """;

  private static final String UPDATE =
      """
      UPDATE service_point SET version = $2, name = $3, timezone = $4, address = $5,
        contact_email = $6, auto_confirm = $7, min_notice_minutes = $8,
        booking_horizon_days = $9, hold_minutes = $10, cancellation_deadline_minutes = $11,
        confirm_guests = $12, challenge = $13, guest_limits = $14, reminders = $15, quiet_hours = $16,
        minutes_early = $17, latitude = $18, longitude = $19
      WHERE id = $1
      """;

  private final Pool pool;

  PostgresServicePoints(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<ServicePoint>> find(UUID id) {
    return pool.preparedQuery(COLUMNS + "WHERE id = $1")
        .execute(Tuple.of(id))
        .map(PostgresServicePoints::first);
  }

  @Override
  public Uni<List<ServicePoint>> list(
      @Nullable UUID organisationId, @Nullable UUID after, int limit) {
    UUID from = after == null ? BEFORE_ALL : after;
    return organisationId == null
        ? list("WHERE id > $1 ORDER BY id LIMIT $2", Tuple.of(from, limit))
        : list(
            "WHERE organisation_id = $1 AND id > $2 ORDER BY id LIMIT $3",
            Tuple.of(organisationId, from, limit));
  }

  private Uni<List<ServicePoint>> list(String where, Tuple values) {
    return pool.preparedQuery(COLUMNS + where).execute(values).map(PostgresServicePoints::points);
  }

  @Override
  public Uni<Optional<ServicePoint>> lock(SqlConnection connection, UUID id) {
    return connection
        .preparedQuery(COLUMNS + "WHERE id = $1 FOR NO KEY UPDATE")
        .execute(Tuple.of(id))
        .map(PostgresServicePoints::first);
  }

  @Override
  public Uni<List<ServicePoint>> lockAll(SqlConnection connection, List<UUID> ids) {
    return connection
        .preparedQuery(COLUMNS + "WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE")
        .execute(Tuple.of(ids.toArray(UUID[]::new)))
        .map(PostgresServicePoints::points);
  }

  @Override
  public Uni<Void> addAll(SqlConnection connection, List<ServicePoint> points) {
    return connection.preparedQuery(INSERT).execute(columns(points)).replaceWithVoid();
  }

  @Override
  public Uni<Void> update(SqlConnection connection, ServicePoint point) {
    return connection.preparedQuery(UPDATE).execute(values(point)).replaceWithVoid();
  }

  @Override
  public Uni<Void> deleteAll(SqlConnection connection, List<UUID> ids) {
    return connection
        .preparedQuery("DELETE FROM service_point WHERE id = ANY ($1)")
        .execute(Tuple.of(ids.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  private static Tuple columns(List<ServicePoint> points) {
    return Tuple.tuple()
        .addArrayOfUUID(points.stream().map(ServicePoint::id).toArray(UUID[]::new))
        .addArrayOfLong(points.stream().map(ServicePoint::version).toArray(Long[]::new))
        .addArrayOfString(texts(points, ServicePointDetails::name))
        .addArrayOfString(texts(points, details -> details.timezone().getId()))
        .addArrayOfString(texts(points, ServicePointDetails::address))
        .addArrayOfString(texts(points, ServicePointDetails::contactEmail))
        .addArrayOfBoolean(
            points.stream().map(point -> point.details().autoConfirm()).toArray(Boolean[]::new))
        .addArrayOfInteger(numbers(points, ServicePointDetails::minNoticeMinutes))
        .addArrayOfInteger(numbers(points, ServicePointDetails::bookingHorizonDays))
        .addArrayOfInteger(numbers(points, ServicePointDetails::holdMinutes))
        .addArrayOfInteger(numbers(points, ServicePointDetails::cancellationDeadlineMinutes))
        .addArrayOfUUID(points.stream().map(ServicePoint::organisationId).toArray(UUID[]::new))
        .addArrayOfBoolean(flags(points, GuestRules::confirm))
        .addArrayOfBoolean(flags(points, GuestRules::challenge))
        .addArrayOfJsonObject(
            points.stream().map(point -> limits(point.details())).toArray(JsonObject[]::new))
        .addArrayOfJsonObject(
            points.stream()
                .map(point -> ReminderColumns.reminders(point.details()))
                .toArray(JsonObject[]::new))
        .addArrayOfJsonObject(
            points.stream()
                .map(point -> ReminderColumns.quietHours(point.details()))
                .toArray(JsonObject[]::new))
        .addArrayOfInteger(numbers(points, ServicePointDetails::minutesEarly))
        .addArrayOfDouble(degrees(points, Coordinates::latitude))
        .addArrayOfDouble(degrees(points, Coordinates::longitude));
  }

  private static String[] texts(
      List<ServicePoint> points, Function<ServicePointDetails, @Nullable String> text) {
    return points.stream().map(ServicePoint::details).map(text).toArray(String[]::new);
  }

  private static Integer[] numbers(
      List<ServicePoint> points, Function<ServicePointDetails, @Nullable Integer> number) {
    return points.stream().map(ServicePoint::details).map(number).toArray(Integer[]::new);
  }

  private static Double[] degrees(List<ServicePoint> points, ToDoubleFunction<Coordinates> which) {
    return points.stream().map(point -> degrees(point.details(), which)).toArray(Double[]::new);
  }

  private static @Nullable Double degrees(
      ServicePointDetails details, ToDoubleFunction<Coordinates> which) {
    Coordinates location = details.location();
    return location == null ? null : which.applyAsDouble(location);
  }

  private static Boolean[] flags(List<ServicePoint> points, Function<GuestRules, Boolean> flag) {
    return points.stream()
        .map(point -> flag.apply(point.details().guests()))
        .toArray(Boolean[]::new);
  }

  private static JsonObject limits(ServicePointDetails details) {
    return new JsonObject(details.guests().limits().byName());
  }

  private static GuestRules guests(Row row) {
    return new GuestRules(
        row.getBoolean("confirm_guests"),
        row.getBoolean("challenge"),
        PointLimits.of(row.getJsonObject("guest_limits").getMap()));
  }

  private static @Nullable Coordinates location(Row row) {
    Double latitude = row.getDouble("latitude");
    return latitude == null ? null : new Coordinates(latitude, row.getDouble("longitude"));
  }

  private static Tuple values(ServicePoint point) {
    ServicePointDetails details = point.details();
    return Tuple.tuple()
        .addUUID(point.id())
        .addLong(point.version())
        .addString(details.name())
        .addString(details.timezone().getId())
        .addString(details.address())
        .addString(details.contactEmail())
        .addBoolean(details.autoConfirm())
        .addInteger(details.minNoticeMinutes())
        .addInteger(details.bookingHorizonDays())
        .addInteger(details.holdMinutes())
        .addInteger(details.cancellationDeadlineMinutes())
        .addBoolean(details.guests().confirm())
        .addBoolean(details.guests().challenge())
        .addJsonObject(limits(details))
        .addJsonObject(ReminderColumns.reminders(details))
        .addJsonObject(ReminderColumns.quietHours(details))
        .addInteger(details.minutesEarly())
        .addDouble(degrees(details, Coordinates::latitude))
        .addDouble(degrees(details, Coordinates::longitude));
  }

  private static Optional<ServicePoint> first(RowSet<Row> rows) {
    return Rows.stream(rows).findFirst().map(PostgresServicePoints::point);
  }

  private static List<ServicePoint> points(RowSet<Row> rows) {
    return Rows.all(rows, PostgresServicePoints::point);
  }

  private static ServicePoint point(Row row) {
    return new ServicePoint(
        row.getUUID("id"),
        row.getUUID("organisation_id"),
        row.getLong("version"),
        new ServicePointDetails(
            row.getString("name"),
            ZoneId.of(row.getString("timezone")),
            row.getString("address"),
            location(row),
            row.getString("contact_email"),
            row.getBoolean("auto_confirm"),
            row.getInteger("min_notice_minutes"),
            row.getInteger("booking_horizon_days"),
            row.getInteger("hold_minutes"),
            row.getInteger("cancellation_deadline_minutes"),
            row.getInteger("minutes_early"),
            guests(row),
            ReminderColumns.read(row)));
  }
}
