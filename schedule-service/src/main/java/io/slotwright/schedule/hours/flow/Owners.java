package io.slotwright.schedule.hours.flow;

import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.post.Location;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.post.flow.Posts;
import io.slotwright.schedule.servicepoint.ServicePoint;
import io.slotwright.schedule.servicepoint.flow.ServicePoints;
import io.slotwright.schedule.version.Owned;
import io.slotwright.schedule.version.Owner;
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
  public Uni<Optional<ZoneId>> zone(Owner owner) {
    return switch (owner.kind()) {
      case POST ->
          posts.find(owner.id()).map(found -> found.map(post -> post.location().timezone()));
      case SERVICE_POINT ->
          points.find(owner.id()).map(found -> found.map(point -> point.details().timezone()));
    };
  }

  /// The zone of the owner that `target` names; empty when there is none in its organisation.
  public Uni<Optional<ZoneId>> zoneOfOwn(Owner.Kind kind, Target target) {
    return switch (kind) {
      case POST ->
          posts.findOwn(target).map(found -> found.map(post -> post.location().timezone()));
      case SERVICE_POINT ->
          points.findOwn(target).map(found -> found.map(point -> point.details().timezone()));
    };
  }

  /// The organisation that runs `owner`; empty when there is no such owner.
  public Uni<Optional<UUID>> organisation(Owner owner) {
    return switch (owner.kind()) {
      case POST ->
          posts.find(owner.id()).map(found -> found.map(post -> post.location().organisationId()));
      case SERVICE_POINT ->
          points.find(owner.id()).map(found -> found.map(ServicePoint::organisationId));
    };
  }

  /// The owner with its posts, all of them locked until the transaction ends; empty when there is
  /// none in the organisation of `target`, whose expectation is not asked.
  public Uni<Optional<Owned>> lock(SqlConnection connection, Owner.Kind kind, Target target) {
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

  private Uni<Owned> lockPosts(SqlConnection connection, Location point) {
    Owner owner = Owner.servicePoint(point.servicePointId());
    return posts
        .lockAll(connection, owner.id())
        .map(all -> new Owned(owner, point.timezone(), ids(all)));
  }

  private static Owned alone(Post post) {
    return new Owned(Owner.post(post.id()), post.location().timezone(), List.of(post.id()));
  }

  private static List<UUID> ids(List<Post> all) {
    return all.stream().map(Post::id).toList();
  }
}
