package io.slotwright.schedule.post.flow;

import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.slot.flow.RegenerateDays;
import io.slotwright.schedule.version.Change;
import io.slotwright.schedule.version.flow.ChangeHours;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Updates the posts of a service point when it changes. The caller has locked the point.
@ApplicationScoped
public class FollowServicePoint {

  private final Posts posts;
  private final ChangeHours changeHours;
  private final RegenerateDays days;
  private final Outbox outbox;
  private final InstantSource clock;

  FollowServicePoint(
      Posts posts,
      ChangeHours changeHours,
      RegenerateDays days,
      Outbox outbox,
      InstantSource clock) {
    this.posts = posts;
    this.changeHours = changeHours;
    this.days = days;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Publishes the posts in the point's new zone, and regenerates their days.
  public Uni<Void> moveToNewZone(SqlConnection connection, UUID servicePointId) {
    return posts
        .lockAll(connection, servicePointId)
        .map(all -> all.stream().map(Post::touched).toList())
        .call(all -> posts.updateVersions(connection, all))
        .call(all -> tell(connection, all))
        .chain(all -> changeHours.everyDay(connection, ids(all), Change.TIMEZONE));
  }

  /// Generates the days up to the point's new booking horizon.
  public Uni<Void> reachNewHorizon(SqlConnection connection, UUID servicePointId) {
    return posts
        .lockAll(connection, servicePointId)
        .chain(all -> days.all(connection, ids(all)))
        .replaceWithVoid();
  }

  private static List<UUID> ids(List<Post> all) {
    return all.stream().map(Post::id).toList();
  }

  private Uni<Void> tell(SqlConnection connection, List<Post> all) {
    Instant now = clock.instant();
    return outbox.append(connection, all.stream().map(post -> post.changedAt(now)).toList());
  }
}
