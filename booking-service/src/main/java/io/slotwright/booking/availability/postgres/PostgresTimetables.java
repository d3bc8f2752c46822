package io.slotwright.booking.availability.postgres;

import static java.time.ZoneOffset.UTC;

import io.slotwright.booking.availability.Occupation;
import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.availability.flow.Timetables;
import io.slotwright.booking.supply.PostDay;
import io.slotwright.booking.supply.postgres.SupplyRows;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A timetable out of two statements: one for what is offered, one for what of it is occupied.
@ApplicationScoped
class PostgresTimetables implements Timetables {

  private static final String OFFERED =
      "SELECT "
          + SupplyRows.POINT_COLUMNS
          + ", "
          + SupplyRows.POST_COLUMNS
          + ", "
          + SupplyRows.DAY_COLUMNS
          + """

          FROM post
          JOIN service_point point ON point.id = post.service_point_id
          LEFT JOIN post_day day ON day.post_id = post.id AND day.first_start < $3 AND day.last_end > $2
          WHERE post.id = $1 AND NOT point.deleted AND NOT post.deleted
          ORDER BY day.date
          """;

  private static final String OCCUPIED =
      "SELECT "
          + AllocationRows.COLUMNS
          + """

          FROM allocation
          WHERE live AND post_id = $1 AND during && tstzrange($2, $3) AND (expires_at IS NULL OR expires_at > $4)
            AND id IS DISTINCT FROM $5
          """;

  private final Pool pool;

  PostgresTimetables(Pool pool) {
    this.pool = pool;
  }

  /// First what is offered, then what is occupied: a booking that comes between the two is seen.
  @Override
  public Uni<Optional<Timetable>> ofPost(
      UUID postId, TimeRange within, Instant now, @Nullable UUID except) {
    OffsetDateTime from = within.start().atOffset(UTC);
    OffsetDateTime to = within.end().atOffset(UTC);
    Tuple occupiedWhere = Tuple.of(postId, from, to, now.atOffset(UTC), except);
    return pool.preparedQuery(OFFERED)
        .execute(Tuple.of(postId, from, to))
        .chain(
            offered ->
                pool.preparedQuery(OCCUPIED)
                    .execute(occupiedWhere)
                    .map(occupied -> timetable(offered, occupied, now)));
  }

  private static Optional<Timetable> timetable(
      RowSet<Row> offered, RowSet<Row> occupied, Instant now) {
    List<PostDay> days =
        Rows.stream(offered)
            .filter(row -> row.getLocalDate("date") != null)
            .map(SupplyRows::day)
            .toList();
    List<Occupation> occupations = Rows.all(occupied, AllocationRows::occupation);
    return Rows.stream(offered)
        .findFirst()
        .map(
            row ->
                Timetable.of(SupplyRows.point(row), SupplyRows.post(row), days, occupations, now));
  }
}
