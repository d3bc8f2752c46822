package io.slotwright.calendar.week.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Week;
import io.slotwright.calendar.week.flow.PostCalendars;
import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
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
        c.version, (SELECT epoch FROM calendar_epoch) AS epoch, %s AS lapsed_holds
      FROM post p JOIN calendar c USING (post_id)
      WHERE p.post_id = $1
      """
          .formatted(LAPSED_HOLDS);

  private static final String DRAW =
      """
      SELECT current.post_id, current.service_point_id, current.number, current.name,
        current.active, current.timezone, current.epoch, current.version, current.lapsed_holds,
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
          .formatted(CURRENT);

  private final Pool pool;

  PostgresPostCalendars(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<PostWeek>> draw(UUID postId, Week week, Instant now) {
    TimeRange span = week.span();
    return pool.preparedQuery(DRAW)
        .execute(
            Tuple.of(
                postId,
                utc(now),
                week.monday().minusDays(DAYS_AROUND),
                week.monday().plusDays(Week.DAYS + DAYS_AROUND),
                utc(span.start().minus(TIME_AROUND)),
                utc(span.end().plus(TIME_AROUND))))
        .map(rows -> new CalendarRows(rows).week(week));
  }
}
