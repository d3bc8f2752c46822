package io.slotwright.booking.index.postgres;

import static java.time.ZoneOffset.UTC;

import io.slotwright.booking.availability.postgres.AllocationRows;
import io.slotwright.booking.index.Change;
import io.slotwright.booking.index.Change.AllocationGone;
import io.slotwright.booking.index.Change.AllocationPut;
import io.slotwright.booking.index.Change.DayPut;
import io.slotwright.booking.index.Change.PointGone;
import io.slotwright.booking.index.Change.PointPut;
import io.slotwright.booking.index.Change.PostGone;
import io.slotwright.booking.index.Change.PostPut;
import io.slotwright.booking.supply.postgres.SupplyRows;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.function.Function;

/// A table that the index follows, in the order in which it reads them.
enum FollowedTable {
  SERVICE_POINT(
      "SELECT " + SupplyRows.POINT_COLUMNS + ", point.deleted FROM service_point point",
      "point.changed_in",
      "NOT point.deleted",
      FollowedTable::point),

  POST(
      "SELECT " + SupplyRows.POST_COLUMNS + ", post.service_point_id, post.deleted FROM post",
      "post.changed_in",
      "NOT post.deleted",
      FollowedTable::post),

  POST_DAY(
      "SELECT day.post_id, " + SupplyRows.DAY_COLUMNS + " FROM post_day day",
      "day.changed_in",
      "day.last_end > $1",
      row -> new DayPut(row.getUUID("post_id"), SupplyRows.day(row))),

  ALLOCATION(
      "SELECT id, post_id, live, " + AllocationRows.COLUMNS + " FROM allocation",
      "changed_in",
      "live AND occupied_until > $1",
      FollowedTable::allocation);

  /// Index first: nothing older than the oldest that was under way can be new.
  private static final String UNSEEN =
      """
      %1$s >= pg_snapshot_xmin($1::text::pg_snapshot)
      AND NOT pg_visible_in_snapshot(%1$s, $1::text::pg_snapshot)""";

  private final String rows;
  private final String changedIn;
  private final String standing;
  private final Function<Row, Change> change;

  FollowedTable(String rows, String changedIn, String standing, Function<Row, Change> change) {
    this.rows = rows;
    this.changedIn = changedIn;
    this.standing = standing;
    this.change = change;
  }

  /// A query with its parameters.
  record Query(String sql, Tuple parameters) {}

  /// The rows that are not over by `from`.
  Query standing(Instant from) {
    Tuple parameters = standing.contains("$1") ? Tuple.of(from.atOffset(UTC)) : Tuple.tuple();
    return new Query(rows + " WHERE " + standing, parameters);
  }

  /// The rows that a snapshot did not see, in their current state. Released time comes before
  /// occupied time, because both may be the same.
  Query since(String snapshot) {
    String order = this == ALLOCATION ? " ORDER BY live" : "";
    return new Query(rows + " WHERE " + unseen() + order, Tuple.of(snapshot));
  }

  /// A condition: whether the snapshot `$1` may not have seen the newest row. When it is false,
  /// [#since] certainly finds nothing, at the cost of one look at the end of an index.
  String mayHaveNews() {
    String from = rows.substring(rows.lastIndexOf(" FROM "));
    return "coalesce((SELECT %1$s%2$s ORDER BY %1$s DESC LIMIT 1) >= pg_snapshot_xmin($1::text::pg_snapshot), false)"
        .formatted(changedIn, from);
  }

  Change read(Row row) {
    return change.apply(row);
  }

  private String unseen() {
    return UNSEEN.formatted(changedIn);
  }

  private static Change point(Row row) {
    return row.getBoolean("deleted")
        ? new PointGone(row.getUUID("point_id"))
        : new PointPut(SupplyRows.point(row));
  }

  private static Change post(Row row) {
    return row.getBoolean("deleted")
        ? new PostGone(row.getUUID("post_id"))
        : new PostPut(row.getUUID("service_point_id"), SupplyRows.post(row));
  }

  private static Change allocation(Row row) {
    return row.getBoolean("live")
        ? new AllocationPut(
            row.getUUID("post_id"), row.getUUID("id"), AllocationRows.occupation(row))
        : new AllocationGone(row.getUUID("post_id"), row.getUUID("id"));
  }
}
