package io.slotwright.calendar.week.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.Timetable;
import io.slotwright.calendar.week.Week;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.postgres.Rows;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The rows of a week: each has the post, its revision and one period of its time.
record CalendarRows(RowSet<Row> rows) {

  Optional<PostWeek> week(Week week) {
    return stream()
        .findFirst()
        .map(row -> PostWeek.of(post(row), week, revision(row), timetable()));
  }

  /// A post without any slot, block or allocation has one row without a period.
  private Timetable timetable() {
    Map<String, List<TimeRange>> pieces =
        stream()
            .filter(row -> row.getString("kind") != null)
            .collect(
                groupingBy(row -> row.getString("kind"), mapping(CalendarRows::piece, toList())));
    return new Timetable(
        pieces.getOrDefault("slot", List.of()),
        pieces.getOrDefault("block", List.of()),
        pieces.getOrDefault("held", List.of()),
        pieces.getOrDefault("booked", List.of()));
  }

  private Stream<Row> stream() {
    return Rows.stream(rows);
  }

  private static TimeRange piece(Row row) {
    return new TimeRange(
        row.getOffsetDateTime("starts_at").toInstant(),
        row.getOffsetDateTime("ends_at").toInstant());
  }

  static Post post(Row row) {
    return new Post(
        row.getUUID("post_id"),
        row.getUUID("service_point_id"),
        row.getInteger("number"),
        row.getString("name"),
        row.getBoolean("active"),
        ZoneId.of(row.getString("timezone")));
  }

  private static Revision revision(Row row) {
    return new Revision(
        row.getString("epoch"), row.getLong("version"), row.getLong("lapsed_holds"));
  }
}
