package io.slotwright.calendar.week.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.calendar.week.Audience;
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
import org.jspecify.annotations.Nullable;

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
      SELECT p.post_id, p.service_point_id, p.organisation_id, p.number, p.name, p.active,
        p.timezone, c.version, (SELECT epoch FROM calendar_epoch) AS epoch, %s AS lapsed_holds
      FROM post p JOIN calendar c USING (post_id)
      WHERE p.post_id = $1
      """
          .formatted(LAPSED_HOLDS);

  /// One row for each day, each allocation and each draft, with the columns of all.
  private static final String DRAW =
      """
      SELECT current.post_id, current.service_point_id, current.organisation_id, current.number,
        current.name, current.active, current.timezone, current.epoch, current.version,
        current.lapsed_holds,
        piece.kind, piece.date, piece.slot_minutes, piece.slot_starts, piece.block_starts,
        piece.block_ends, piece.block_ids, piece.block_reasons, piece.closed, piece.closed_reason,
        piece.id, piece.starts_at, piece.ends_at, piece.displaced, piece.pending,
        piece.patch_opens
      FROM (%s) AS current
      LEFT JOIN LATERAL (
        SELECT 'day' AS kind, d.date, d.slot_minutes,
          CASE WHEN current.active THEN d.slot_starts ELSE '{}' END AS slot_starts,
          d.block_starts, d.block_ends, d.block_ids, d.block_reasons, d.closed, d.closed_reason,
          NULL::uuid AS id, NULL::timestamptz AS starts_at, NULL::timestamptz AS ends_at,
          NULL::boolean AS displaced, NULL::boolean AS pending, NULL::boolean[] AS patch_opens
        FROM post_day d
        WHERE d.post_id = current.post_id AND d.date BETWEEN $3 AND $4
        UNION ALL
        SELECT a.kind, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
          a.id, a.starts_at, a.occupied_until, a.displaced, a.pending, NULL
        FROM allocation a
        WHERE a.post_id = current.post_id AND a.occupied_until > $5 AND a.starts_at < $6
          AND (a.expires_at IS NULL OR a.expires_at > $2)
        UNION ALL
        SELECT 'draft', NULL, NULL, NULL, d.patch_starts, d.patch_ends, NULL, NULL, NULL, NULL,
          d.draft_id, NULL, NULL, NULL, NULL, d.patch_opens
        FROM draft d
        WHERE d.post_id = current.post_id AND d.author = $7
      ) AS piece ON true
      """
          .formatted(CURRENT);

  private final Pool pool;

  PostgresPostCalendars(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<PostWeek>> draw(UUID postId, Week week, Audience audience, Instant now) {
    TimeRange span = week.span();
    return pool.preparedQuery(DRAW)
        .execute(
            Tuple.tuple()
                .addUUID(postId)
                .addOffsetDateTime(utc(now))
                .addLocalDate(week.monday().minusDays(DAYS_AROUND))
                .addLocalDate(week.monday().plusDays(Week.DAYS + DAYS_AROUND))
                .addOffsetDateTime(utc(span.start().minus(TIME_AROUND)))
                .addOffsetDateTime(utc(span.end().plus(TIME_AROUND)))
                .addString(author(audience)))
        .map(rows -> new CalendarRows(rows).week(week));
  }

  private static @Nullable String author(Audience audience) {
    return switch (audience) {
      case Audience.Public everyone -> null;
      case Audience.Operator(String subject) -> subject;
    };
  }
}
