package io.slotwright.chaos.stack;

import io.slotwright.chaos.history.Collision;
import io.slotwright.chaos.history.SlotSpan;
import io.slotwright.chaos.history.Truth;
import io.slotwright.local.postgres.Databases;
import io.slotwright.local.service.SuiteService;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The booking service's database, read by the superuser and without a proxy.
public record BookingDatabase(Databases databases) {

  /// A hold without its allocation, or an allocation without an owner, is neither of the valid
  /// states.
  private static final String HOLDS =
      """
      SELECT reservation.id, reservation.post_id, reservation.starts_at, reservation.occupied_until,
        reservation.expires_at, reservation.version,
        CASE WHEN state = 'booked' OR (state = 'held') = live THEN state ELSE state || ', but not its time' END AS state
      FROM reservation JOIN allocation ON allocation.id = allocation_id
      WHERE reservation.post_id = ANY (?)
      """;

  private static final String BOOKINGS =
      """
      SELECT booking.id, booking.version, split_part(customer_email, '@', 1) AS key, allocation.live,
        allocation.post_id, allocation.starts_at, allocation.occupied_until
      FROM booking JOIN allocation ON allocation.id = allocation_id
      WHERE service_point_id = ?
      """;

  private static final String CHANGES =
      """
      SELECT booking_id, entry.version, state_after ->> 'status' IN ('pending', 'confirmed') AS live,
        (state_after ->> 'post_id')::uuid AS post_id, (state_after ->> 'starts_at')::timestamptz AS starts_at,
        (state_after ->> 'occupied_until')::timestamptz AS occupied_until
      FROM booking_history entry JOIN booking ON booking.id = booking_id
      WHERE service_point_id = ?
      """;

  private static final String MADE =
      "SELECT key, resource_id FROM idempotency_key WHERE starts_with(key, ?)";

  private static final String COLLISIONS =
      """
      SELECT one.post_id, one.id, other.id
      FROM allocation one JOIN allocation other
        ON other.post_id = one.post_id AND other.during && one.during AND other.id > one.id
      WHERE one.post_id = ANY (?) AND one.live AND other.live
      """;

  private static final String OCCUPIED =
      """
      SELECT post_id, starts_at, occupied_until, expires_at FROM allocation WHERE post_id = ANY (?) AND live
      """;

  /// Other sessions that are in a transaction.
  private static final String BUSY =
      """
      SELECT count(*) FROM pg_stat_activity
      WHERE datname = ? AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'
        AND xact_start < now() - interval '0.2 seconds'
      """;

  /// Connects as the superuser, without a proxy.
  public Connection connect() throws SQLException {
    return databases.connect(SuiteService.BOOKING.database());
  }

  /// A consistent snapshot.
  ///
  /// @param keys the prefix of the round's keys
  public Truth truth(Ground ground, String keys) throws SQLException {
    try (Connection connection = connect()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      List<Truth.Hold> holds = rows(connection, HOLDS, ground.bayIds(), row -> hold(ground, row));
      Instant readAt = Instant.now();
      return new Truth(
          holds,
          rows(connection, BOOKINGS, ground.point(), row -> booking(ground, row)),
          rows(connection, CHANGES, ground.point(), row -> change(ground, row)),
          made(connection, keys),
          readAt);
    }
  }

  /// Live allocations that overlap at this moment.
  public List<Collision> collisions(Connection connection, Ground ground) throws SQLException {
    return rows(
        connection,
        COLLISIONS,
        ground.bayIds(),
        row ->
            new Collision(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class)));
  }

  /// The allocations of the bays now, including expired holds that no job has deleted.
  public List<Occupied> occupied(Ground ground) throws SQLException {
    try (Connection connection = connect()) {
      return rows(
          connection,
          OCCUPIED,
          ground.bayIds(),
          row ->
              new Occupied(span(ground, row), row.getObject("expires_at", OffsetDateTime.class)));
    }
  }

  /// Time that a booking or a hold takes.
  ///
  /// @param until when the hold expires; null for a booking
  public record Occupied(SlotSpan span, @Nullable OffsetDateTime until) {
    boolean isBooking() {
      return until == null;
    }
  }

  /// Whether another session has been in a transaction for a while.
  public boolean isBusy() throws SQLException {
    try (Connection connection = connect()) {
      return rows(connection, BUSY, SuiteService.BOOKING.database(), row -> row.getInt(1))
              .getFirst()
          > 0;
    }
  }

  private static Truth.Hold hold(Ground ground, ResultSet row) throws SQLException {
    return new Truth.Hold(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        span(ground, row),
        row.getString("state"),
        instant(row, "expires_at"));
  }

  private static Truth.Booking booking(Ground ground, ResultSet row) throws SQLException {
    return new Truth.Booking(
        row.getObject("id", UUID.class),
        row.getString("key"),
        row.getLong("version"),
        row.getBoolean("live"),
        span(ground, row));
  }

  private static Truth.Change change(Ground ground, ResultSet row) throws SQLException {
    return new Truth.Change(
        row.getObject("booking_id", UUID.class),
        row.getLong("version"),
        row.getBoolean("live"),
        span(ground, row));
  }

  private static SlotSpan span(Ground ground, ResultSet row) throws SQLException {
    return ground.span(
        row.getObject("post_id", UUID.class),
        instant(row, "starts_at"),
        instant(row, "occupied_until"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Map<String, UUID> made(Connection connection, String keys) throws SQLException {
    Map<String, UUID> made = new HashMap<>();
    rows(
        connection,
        MADE,
        keys,
        row -> made.put(row.getString("key"), row.getObject("resource_id", UUID.class)));
    return made;
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static <T> List<T> rows(
      Connection connection, String sql, Object parameter, Reading<T> reading) throws SQLException {
    List<T> all = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(
          1, parameter instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : parameter);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          all.add(reading.of(row));
        }
      }
    }
    return all;
  }
}
