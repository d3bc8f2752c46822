package io.slotwright.booking.index.postgres;

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
import io.slotwright.plumbing.feed.StampedTable;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;

/// The tables that the index follows.
final class FollowedTables {

  private static final StampedTable<Change> SERVICE_POINT =
      new StampedTable<>(
          SupplyRows.POINT_COLUMNS + ", point.deleted",
          "service_point point",
          "point.changed_in",
          "NOT point.deleted",
          "",
          FollowedTables::point);

  private static final StampedTable<Change> POST =
      new StampedTable<>(
          SupplyRows.POST_COLUMNS + ", post.service_point_id, post.deleted",
          "post",
          "post.changed_in",
          "NOT post.deleted",
          "",
          FollowedTables::post);

  private static final StampedTable<Change> POST_DAY =
      new StampedTable<>(
          "day.post_id, " + SupplyRows.DAY_COLUMNS,
          "post_day day",
          "day.changed_in",
          "day.last_end > $1",
          "",
          row -> new DayPut(row.getUUID("post_id"), SupplyRows.day(row)));

  /// Released time comes before occupied time, because both may be the same.
  static final StampedTable<Change> ALLOCATION =
      new StampedTable<>(
          "id, post_id, live, " + AllocationRows.COLUMNS,
          "allocation",
          "changed_in",
          "live AND occupied_until > $1",
          "ORDER BY live",
          FollowedTables::allocation);

  /// In the order in which the index reads them.
  static final List<StampedTable<Change>> ALL = List.of(SERVICE_POINT, POST, POST_DAY, ALLOCATION);

  private FollowedTables() {}

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
