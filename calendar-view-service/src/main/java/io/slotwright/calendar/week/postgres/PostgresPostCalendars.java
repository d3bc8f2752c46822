package io.slotwright.calendar.week.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.Week;
import io.slotwright.calendar.week.flow.PostCalendars;
import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads calendars, each with one statement, so that its result is of one moment.
@ApplicationScoped
class PostgresPostCalendars implements PostCalendars {

  /// In every zone, the instants of a schedule's date lie less than this many days from that date.
  private static final int DAYS_AROUND = 2;

  /// Longer than the longest slot: an allocation of part of a slot may lie outside the week that
  /// contains the rest of the slot.
  private static final Duration TIME_AROUND = Duration.ofDays(1);

  private static final String LAPSED_HOLDS =
      "(SELECT count(*) FROM allocation a WHERE a.post_id = p.post_id AND a.expires_at <= $2)";

  private static final String CURRENT =
      """
      SELECT p.post_id, p.service_point_id, p.number, p.name, p.active, p.timezone,
        c.version, %s AS lapsed_holds
      FROM post p JOIN calendar c USING (post_id)
      """
          .formatted(LAPSED_HOLDS);

  private static final String FIND = CURRENT + "WHERE p.post_id = $1";

  /// Returns one row without a post for a service point that has none.
  private static final String FIND_ALL =
      """
      SELECT posts.post_id, posts.service_point_id, posts.number, posts.name, posts.active,
        posts.timezone, posts.version, posts.lapsed_holds
      FROM (SELECT $1::uuid AS service_point_id) AS asked
      LEFT JOIN (%s WHERE p.service_point_id = $1) AS posts USING (service_point_id)
      WHERE posts.post_id IS NOT NULL
        OR EXISTS (SELECT FROM service_point s WHERE s.service_point_id = $1)
      ORDER BY posts.number, posts.post_id
      """
          .formatted(CURRENT);

  private static final String REVISIONS = CURRENT + "WHERE p.post_id = ANY ($1)";

  private static final String DRAW =
      """
      SELECT current.post_id, current.service_point_id, current.number, current.name,
        current.active, current.timezone, current.version, current.lapsed_holds,
        piece.kind, piece.starts_at, piece.ends_at
      FROM (%s) AS current
      LEFT JOIN LATERAL (
        SELECT 'slot' AS kind, start AS starts_at,
          start + make_interval(mins => slot_minutes) AS ends_at
        FROM post_day d, unnest(slot_starts) AS start
        WHERE d.post_id = current.post_id AND current.active AND date BETWEEN $3 AND $4
        UNION ALL
        SELECT 'block', block.starts_at, block.ends_at
        FROM post_day d, unnest(block_starts, block_ends) AS block (starts_at, ends_at)
        WHERE d.post_id = current.post_id AND date BETWEEN $3 AND $4
        UNION ALL
        SELECT a.kind, a.starts_at, a.occupied_until
        FROM allocation a
        WHERE a.post_id = current.post_id AND a.occupied_until > $5 AND a.starts_at < $6
          AND (a.expires_at IS NULL OR a.expires_at > $2)
      ) AS piece ON true
      """
          .formatted(FIND);

  private final Pool pool;

  PostgresPostCalendars(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<Current>> find(UUID postId, Instant now) {
    return read(FIND, Tuple.of(postId, utc(now))).map(CalendarRows::first);
  }

  @Override
  public Uni<Optional<List<Current>>> findAll(UUID servicePointId, Instant now) {
    return read(FIND_ALL, Tuple.of(servicePointId, utc(now)))
        .map(rows -> rows.isEmpty() ? Optional.empty() : Optional.of(rows.posts()));
  }

  @Override
  public Uni<Map<UUID, Revision>> revisions(Collection<UUID> postIds, Instant now) {
    return read(REVISIONS, Tuple.of(postIds.toArray(UUID[]::new), utc(now)))
        .map(CalendarRows::revisions);
  }

  @Override
  public Uni<Optional<PostWeek>> draw(UUID postId, Week week, Instant now) {
    TimeRange span = week.span();
    return read(
            DRAW,
            Tuple.of(
                postId,
                utc(now),
                week.monday().minusDays(DAYS_AROUND),
                week.monday().plusDays(Week.DAYS + DAYS_AROUND),
                utc(span.start().minus(TIME_AROUND)),
                utc(span.end().plus(TIME_AROUND))))
        .map(rows -> rows.week(week));
  }

  private Uni<CalendarRows> read(String sql, Tuple parameters) {
    return pool.preparedQuery(sql).execute(parameters).map(CalendarRows::new);
  }
}
