package io.slotwright.schedule.hours.flow;

import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.post.Location;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.post.flow.Posts;
import io.slotwright.schedule.servicepoint.ServicePoint;
import io.slotwright.schedule.servicepoint.flow.ServicePoints;
import io.slotwright.schedule.version.HoursOwner;
import io.slotwright.schedule.version.LockedOwner;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds what hours belong to.
@ApplicationScoped
public class Owners {

  private final Posts posts;
  private final ServicePoints points;

  Owners(Posts posts, ServicePoints points) {
    this.posts = posts;
    this.points = points;
  }

  /// The zone in which the dates of `owner` are; empty when there is no such owner.
  public Uni<Optional<ZoneId>> zone(HoursOwner owner) {
    return switch (owner.kind()) {
      case POST ->
          posts.find(owner.id()).map(found -> found.map(post -> post.location().timezone()));
      case SERVICE_POINT ->
          points.find(owner.id()).map(found -> found.map(point -> point.details().timezone()));
    };
  }

  /// The zone of the owner that `target` names; empty when its organisation has no such owner.
  public Uni<Optional<ZoneId>> zoneOfOwn(HoursOwner.Kind kind, Target target) {
    return switch (kind) {
      case POST ->
          posts.findOwn(target).map(found -> found.map(post -> post.location().timezone()));
      case SERVICE_POINT ->
          points.findOwn(target).map(found -> found.map(point -> point.details().timezone()));
    };
  }

  /// The organisation that runs `owner`; empty when there is no such owner.
  public Uni<Optional<UUID>> organisation(HoursOwner owner) {
    return switch (owner.kind()) {
      case POST ->
          posts.find(owner.id()).map(found -> found.map(post -> post.location().organisationId()));
      case SERVICE_POINT ->
          points.find(owner.id()).map(found -> found.map(ServicePoint::organisationId));
    };
  }

  /// The owner with its posts, all locked until the transaction ends; empty when the organisation
  /// of `target` has no such owner. Does not check what the caller has seen.
  public Uni<Optional<LockedOwner>> lock(
      SqlConnection connection, HoursOwner.Kind kind, Target target) {
    return switch (kind) {
      case POST -> posts.lockOwn(connection, target).map(found -> found.map(Owners::alone));
      case SERVICE_POINT ->
          posts
              .lockOwnLocation(connection, target)
              .chain(
                  found ->
                      found.isEmpty()
                          ? Uni.createFrom().item(Optional.empty())
                          : lockPosts(connection, found.get()).map(Optional::of));
    };
  }

  private Uni<LockedOwner> lockPosts(SqlConnection connection, Location point) {
    HoursOwner owner = HoursOwner.servicePoint(point.servicePointId());
    return posts
        .lockAll(connection, owner.id())
        .map(all -> new LockedOwner(owner, point.timezone(), ids(all)));
  }

  private static LockedOwner alone(Post post) {
    return new LockedOwner(
        HoursOwner.post(post.id()), post.location().timezone(), List.of(post.id()));
  }

  private static List<UUID> ids(List<Post> all) {
    return all.stream().map(Post::id).toList();
  }
}
