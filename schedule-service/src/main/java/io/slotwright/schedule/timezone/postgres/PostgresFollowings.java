package io.slotwright.schedule.timezone.postgres;

import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.timezone.Following;
import io.slotwright.schedule.timezone.PointWithNewClocks;
import io.slotwright.schedule.timezone.flow.Followings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PostgresFollowings implements Followings {

  private static final String PROGRESS =
      """
      SELECT count(*) AS posts,
        count(*) FILTER (WHERE post.tz_release IS NULL OR post.tz_release < $2) AS posts_left
      FROM post JOIN service_point point ON point.id = post.service_point_id
      WHERE point.organisation_id = $1
      """;

  private static final String POINTS =
      """
      SELECT point.id, point.name, point.timezone, count(*) AS days,
        coalesce(sum(change.bookings) FILTER (WHERE change.shift_seconds <> 0), 0)::bigint AS moved,
        coalesce(sum(change.bookings) FILTER (WHERE change.shift_seconds = 0), 0)::bigint AS not_moved
      FROM clock_change AS change
        JOIN post ON post.id = change.post_id
        JOIN service_point point ON point.id = post.service_point_id
      WHERE point.organisation_id = $1 AND change.tz_release = $2
      GROUP BY point.id
      ORDER BY point.name, point.id
      """;

  /// Locks in the order in which batches of posts are locked, so that neither waits for the other
  /// for ever.
  private static final String RESTART =
      """
      WITH own AS (
        SELECT post.id
        FROM post JOIN service_point point ON point.id = post.service_point_id
        WHERE point.organisation_id = $1
        ORDER BY post.id
        FOR UPDATE OF post)
      UPDATE post SET tz_release = NULL FROM own WHERE post.id = own.id
      """;

  private final Pool pool;

  PostgresFollowings(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Following> of(UUID organisationId, String release) {
    Tuple where = Tuple.of(organisationId, release);
    return pool.preparedQuery(PROGRESS)
        .execute(where)
        .map(rows -> rows.iterator().next())
        .chain(
            progress ->
                pool.preparedQuery(POINTS)
                    .execute(where)
                    .map(rows -> Rows.all(rows, PostgresFollowings::point))
                    .map(points -> following(release, progress, points)));
  }

  @Override
  public Uni<Void> restart(UUID organisationId) {
    return pool.preparedQuery(RESTART).execute(Tuple.of(organisationId)).replaceWithVoid();
  }

  private static Following following(
      String release, Row progress, List<PointWithNewClocks> points) {
    return new Following(
        release, progress.getLong("posts"), progress.getLong("posts_left"), points);
  }

  private static PointWithNewClocks point(Row row) {
    return new PointWithNewClocks(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("timezone"),
        row.getLong("days"),
        row.getLong("moved"),
        row.getLong("not_moved"));
  }
}
