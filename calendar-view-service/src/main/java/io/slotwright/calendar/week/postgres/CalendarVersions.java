package io.slotwright.calendar.week.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;

/// Counts the changes of each post's calendar.
@ApplicationScoped
class CalendarVersions {

  /// Locks rows in one order everywhere, so that two transactions that raise the same calendars
  /// cannot deadlock.
  private static final String RAISE =
      """
      INSERT INTO calendar (post_id, version)
      SELECT post_id, count(*) FROM unnest($1::uuid[]) AS changed (post_id)
      GROUP BY post_id ORDER BY post_id
      ON CONFLICT (post_id) DO UPDATE SET version = calendar.version + excluded.version
      """;

  /// @param postIds one entry per change
  Uni<Void> raise(SqlConnection connection, Stream<UUID> postIds) {
    return connection
        .preparedQuery(RAISE)
        .execute(Tuple.tuple().addArrayOfUUID(postIds.toArray(UUID[]::new)))
        .replaceWithVoid();
  }
}
