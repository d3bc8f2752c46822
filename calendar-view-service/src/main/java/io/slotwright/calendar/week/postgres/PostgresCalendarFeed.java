package io.slotwright.calendar.week.postgres;

import io.slotwright.calendar.week.flow.CalendarFeed;
import io.slotwright.calendar.week.flow.CalendarNews;
import io.slotwright.calendar.week.flow.CalendarNews.CalendarPut;
import io.slotwright.calendar.week.flow.CalendarNews.EpochIs;
import io.slotwright.calendar.week.flow.CalendarNews.PointGone;
import io.slotwright.calendar.week.flow.CalendarNews.PointPut;
import io.slotwright.plumbing.feed.Mark;
import io.slotwright.plumbing.feed.StampedRows;
import io.slotwright.plumbing.feed.StampedTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Follows the versions of all calendars with one query for all posts.
@ApplicationScoped
class PostgresCalendarFeed implements CalendarFeed {

  private static final StampedTable<CalendarNews> EPOCH =
      new StampedTable<>(
          "epoch",
          "calendar_epoch",
          "changed_in",
          "true",
          "",
          row -> new EpochIs(row.getString("epoch")));

  private static final StampedTable<CalendarNews> SERVICE_POINT =
      new StampedTable<>(
          "service_point_id, timezone, deleted",
          "service_point",
          "changed_in",
          "NOT deleted",
          "",
          PostgresCalendarFeed::point);

  private static final StampedTable<CalendarNews> CALENDAR =
      new StampedTable<>(
          """
          c.post_id, c.version, p.service_point_id, p.organisation_id, p.number, p.name, p.active,
          p.timezone,
          ARRAY(SELECT a.expires_at FROM allocation a
            WHERE a.post_id = c.post_id AND a.expires_at IS NOT NULL
            ORDER BY a.expires_at) AS lapses""",
          "calendar c LEFT JOIN post p USING (post_id)",
          "c.changed_in",
          "true",
          "",
          PostgresCalendarFeed::calendar);

  static final List<StampedTable<CalendarNews>> TABLES = List.of(EPOCH, SERVICE_POINT, CALENDAR);

  private final StampedRows<CalendarNews> rows;

  PostgresCalendarFeed(Pool pool) {
    this.rows = new StampedRows<>(pool, TABLES);
  }

  @Override
  public Uni<Mark> readAll(Consumer<CalendarNews> reader) {
    return rows.readAll(Instant.EPOCH, reader);
  }

  @Override
  public Uni<Optional<Mark>> readSince(Mark mark, Consumer<CalendarNews> reader) {
    return rows.readSince(mark, reader);
  }

  private static CalendarNews point(Row row) {
    UUID id = row.getUUID("service_point_id");
    return row.getBoolean("deleted")
        ? new PointGone(id)
        : new PointPut(id, ZoneId.of(row.getString("timezone")));
  }

  private static CalendarNews calendar(Row row) {
    List<Instant> lapses =
        Arrays.stream(row.getArrayOfOffsetDateTimes("lapses"))
            .map(OffsetDateTime::toInstant)
            .toList();
    return new CalendarPut(
        row.getUUID("post_id"),
        row.getUUID("service_point_id") == null ? null : CalendarRows.post(row),
        row.getLong("version"),
        lapses);
  }
}
