package io.slotwright.schedule.version.flow;

import io.slotwright.schedule.version.Change;
import io.slotwright.schedule.version.HoursVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The versions of posts' hours and of everything else that decides their slots.
///
/// Every change of a template, an override, a block or anything else that affects slots takes the
/// next version of every affected post, in its transaction and after locking the posts.
/// [ChangeHours] does so, and regenerates the days.
public interface HoursVersions {

  /// The version in force; 0 for a post whose slots were never changed, and for an unknown post.
  Uni<Long> current(SqlClient client, UUID postId);

  /// Counts a change of a post.
  ///
  /// @return the version that the change makes
  default Uni<Long> next(SqlConnection connection, UUID postId, Change change) {
    return next(connection, List.of(postId), change).map(versions -> versions.get(postId));
  }

  /// Counts a change of all the posts, in one statement.
  ///
  /// @return the version that it makes of each
  Uni<Map<UUID, Long>> next(SqlConnection connection, Collection<UUID> postIds, Change change);

  /// Counts a change of the hours that all posts of a service point have.
  ///
  /// @return the version that the change makes of them; from 1
  Uni<Long> nextOfPoint(SqlConnection connection, UUID servicePointId);

  /// At most `limit` versions of a post, the newest first, from the first below `before`.
  Uni<List<HoursVersion>> list(UUID postId, long before, int limit);
}
