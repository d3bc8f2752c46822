package io.slotwright.booking.availability.postgres;

import static java.time.ZoneOffset.UTC;

import io.slotwright.booking.availability.Occupation;
import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.availability.flow.Timetables;
import io.slotwright.booking.supply.PostDay;
import io.slotwright.booking.supply.postgres.SupplyRows;
import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Timetables out of two statements: one for what is offered, one for what of it is occupied.
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
          WHERE %s AND NOT point.deleted AND NOT post.deleted
          ORDER BY post.number, post.id, day.date
          """;

  private static final String OFFERED_BY_POST = OFFERED.formatted("post.id = $1");
  private static final String OFFERED_BY_POINT = OFFERED.formatted("post.service_point_id = $1");

  private static final String OCCUPIED =
      """
      SELECT post_id, starts_at, occupied_until, expires_at
      FROM allocation
      WHERE live AND %s AND during && tstzrange($2, $3) AND (expires_at IS NULL OR expires_at > $4)
        AND id IS DISTINCT FROM $5
      """;

  private static final String OCCUPIED_OF_POST = OCCUPIED.formatted("post_id = $1");
  private static final String OCCUPIED_OF_POINT =
      OCCUPIED.formatted("post_id = ANY(ARRAY(SELECT id FROM post WHERE service_point_id = $1))");

  private final Pool pool;

  PostgresTimetables(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<Timetable>> ofPost(
      UUID postId, TimeRange within, Instant now, @Nullable UUID except) {
    return read(OFFERED_BY_POST, OCCUPIED_OF_POST, postId, within, now, except)
        .map(timetables -> timetables.stream().findFirst());
  }

  @Override
  public Uni<List<Timetable>> ofPoint(UUID servicePointId, TimeRange within, Instant now) {
    return read(OFFERED_BY_POINT, OCCUPIED_OF_POINT, servicePointId, within, now, null);
  }

  /// First what is offered, then what is occupied: a booking that comes between the two is seen.
  private Uni<List<Timetable>> read(
      String offered,
      String occupied,
      UUID id,
      TimeRange within,
      Instant now,
      @Nullable UUID except) {
    OffsetDateTime from = within.start().atOffset(UTC);
    OffsetDateTime to = within.end().atOffset(UTC);
    Tuple occupiedWhere = Tuple.of(id, from, to, now.atOffset(UTC), except);
    return pool.preparedQuery(offered)
        .execute(Tuple.of(id, from, to))
        .chain(
            supply ->
                pool.preparedQuery(occupied)
                    .execute(occupiedWhere)
                    .map(taken -> timetables(supply, occupations(taken), now)));
  }

  private static List<Timetable> timetables(
      RowSet<Row> supply, Map<UUID, List<Occupation>> occupations, Instant now) {
    Map<UUID, Row> posts = new LinkedHashMap<>();
    Map<UUID, List<PostDay>> days = new LinkedHashMap<>();
    for (Row row : supply) {
      UUID post = row.getUUID("post_id");
      posts.putIfAbsent(post, row);
      List<PostDay> ofPost = days.computeIfAbsent(post, key -> new ArrayList<>());
      if (row.getLocalDate("date") != null) {
        ofPost.add(SupplyRows.day(row));
      }
    }
    return posts.entrySet().stream()
        .map(
            post ->
                Timetable.of(
                    SupplyRows.point(post.getValue()),
                    SupplyRows.post(post.getValue()),
                    days.getOrDefault(post.getKey(), List.of()),
                    occupations.getOrDefault(post.getKey(), List.of()),
                    now))
        .toList();
  }

  private static Map<UUID, List<Occupation>> occupations(RowSet<Row> rows) {
    Map<UUID, List<Occupation>> byPost = new LinkedHashMap<>();
    for (Row row : rows) {
      byPost.computeIfAbsent(row.getUUID("post_id"), key -> new ArrayList<>()).add(occupation(row));
    }
    return byPost;
  }

  private static Occupation occupation(Row row) {
    TimeRange range =
        new TimeRange(
            row.getOffsetDateTime("starts_at").toInstant(),
            row.getOffsetDateTime("occupied_until").toInstant());
    @Nullable OffsetDateTime expiresAt = row.getOffsetDateTime("expires_at");
    return expiresAt == null
        ? new Occupation.Booked(range)
        : new Occupation.Held(range, expiresAt.toInstant());
  }
}
