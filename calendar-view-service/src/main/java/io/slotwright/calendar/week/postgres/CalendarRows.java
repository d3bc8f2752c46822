package io.slotwright.calendar.week.postgres;

import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.Week;
import io.slotwright.plumbing.postgres.Rows;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/// The rows of a week: each has the post, its revision and one piece of its time, which is a day,
/// an allocation or a draft.
record CalendarRows(RowSet<Row> rows) {

  Optional<PostWeek> week(Week week) {
    TimetableRows pieces = pieces();
    return stream()
        .findFirst()
        .map(
            row ->
                PostWeek.of(post(row), week, revision(row), pieces.timetable(), pieces.patches()));
  }

  /// A post without any day, allocation or draft has one row of no kind.
  private TimetableRows pieces() {
    TimetableRows pieces = new TimetableRows();
    stream().forEach(pieces::add);
    return pieces;
  }

  private Stream<Row> stream() {
    return Rows.stream(rows);
  }

  static Post post(Row row) {
    return new Post(
        row.getUUID("post_id"),
        row.getUUID("service_point_id"),
        row.getUUID("organisation_id"),
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
