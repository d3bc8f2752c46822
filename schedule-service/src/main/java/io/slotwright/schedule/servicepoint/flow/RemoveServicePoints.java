package io.slotwright.schedule.servicepoint.flow;

import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.schedule.post.IfBooked;
import io.slotwright.schedule.post.flow.Posts;
import io.slotwright.schedule.post.flow.RemovePosts;
import io.slotwright.schedule.servicepoint.ServicePoint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Deletes several service points with their posts, whether they are active or not: the caller has
/// checked that they may be deleted.
@ApplicationScoped
public class RemoveServicePoints {

  private final ServicePoints points;
  private final Posts posts;
  private final RemovePosts removal;
  private final Outbox outbox;
  private final InstantSource clock;

  RemoveServicePoints(
      ServicePoints points, Posts posts, RemovePosts removal, Outbox outbox, InstantSource clock) {
    this.points = points;
    this.posts = posts;
    this.removal = removal;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Locks the points, their posts and everything that decides their slots until the transaction
  /// ends.
  public Uni<Void> lock(SqlConnection connection, List<UUID> ids) {
    return points
        .lockAll(connection, ids)
        .chain(() -> posts.lockAll(connection, ids))
        .replaceWithVoid();
  }

  /// Removes those of `ids` that still exist, and publishes it.
  ///
  /// @return how many were removed
  public Uni<Integer> remove(SqlConnection connection, List<UUID> ids) {
    return points
        .lockAll(connection, ids)
        .call(
            () ->
                posts
                    .lockAll(connection, ids)
                    .chain(theirs -> removal.remove(connection, theirs, IfBooked.DISPLACE)))
        .call(gone -> delete(connection, gone))
        .map(List::size);
  }

  private Uni<Void> delete(SqlConnection connection, List<ServicePoint> gone) {
    Instant now = clock.instant();
    return points
        .deleteAll(connection, gone.stream().map(ServicePoint::id).toList())
        .call(
            () ->
                outbox.append(
                    connection, gone.stream().map(point -> point.deletedAt(now)).toList()));
  }
}
