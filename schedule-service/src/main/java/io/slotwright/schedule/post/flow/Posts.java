package io.slotwright.schedule.post.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.post.Location;
import io.slotwright.schedule.post.Post;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The stored posts.
///
/// Every change of a post, or of anything that decides its slots, locks the post first, so the
/// versions of its days and the order of its events agree. Where a service point is locked too, it
/// comes before its posts, and posts are locked in the order of their ids.
public interface Posts {

  Uni<Optional<Post>> find(UUID id);

  /// At most `limit` posts of a service point in the order of their numbers, from the first after
  /// number `after`; empty when there is no such service point.
  ///
  /// @param active whether to list those that are active or those that are not; null for both
  Uni<Optional<List<Post>>> list(
      UUID servicePointId, @Nullable Boolean active, int after, int limit);

  /// The service point as posts see it, locked until the transaction ends: no other transaction can
  /// change it, nor add or renumber its posts.
  Uni<Optional<Location>> lockLocation(SqlConnection connection, UUID servicePointId);

  /// Like [#lockLocation]; empty when the organisation of `target` has no such service point.
  default Uni<Optional<Location>> lockOwnLocation(SqlConnection connection, Target target) {
    return lockLocation(connection, target.id())
        .map(found -> found.filter(at -> at.organisationId().equals(target.organisationId())));
  }

  /// Like [#lockLocation], for the service point of a post.
  Uni<Void> lockLocationOf(SqlConnection connection, UUID postId);

  /// The current state of the post, locked until the transaction ends.
  Uni<Optional<Post>> lock(SqlConnection connection, UUID id);

  /// Like [#find]; empty when the organisation of `target` has no such post.
  default Uni<Optional<Post>> findOwn(Target target) {
    return find(target.id()).map(found -> found.filter(post -> post.isOf(target.organisationId())));
  }

  /// Like [#lock]; empty when the organisation of `target` has no such post.
  default Uni<Optional<Post>> lockOwn(SqlConnection connection, Target target) {
    return lock(connection, target.id())
        .map(found -> found.filter(post -> post.isOf(target.organisationId())));
  }

  /// As [#lockOwn]; refused when there is no such post, and when `target` means another version.
  default Uni<Decision<Post>> lockAsSeen(SqlConnection connection, Target target) {
    return lockOwn(connection, target)
        .map(
            found ->
                found
                    .map(post -> target.ifSeen(post, post.version()))
                    .orElseGet(() -> Decision.refuse(new Refusal.NotFound("post"))));
  }

  /// Like [#lock], for all posts of a service point.
  default Uni<List<Post>> lockAll(SqlConnection connection, UUID servicePointId) {
    return lockAll(connection, List.of(servicePointId));
  }

  /// Like [#lock], for all posts of several service points.
  Uni<List<Post>> lockAll(SqlConnection connection, List<UUID> servicePointIds);

  /// Locks at most `limit` posts of a service point in the order of their ids, from the first after
  /// `after`.
  Uni<List<UUID>> lockNext(SqlConnection connection, UUID servicePointId, UUID after, int limit);

  /// Adds a post, or returns false and does nothing when its number is taken.
  Uni<Boolean> add(SqlConnection connection, Post post);

  /// Adds posts of new service points in one statement.
  Uni<Void> addAll(SqlConnection connection, List<Post> posts);

  /// Stores a changed post, or returns false and does nothing when its number is taken.
  Uni<Boolean> update(SqlConnection connection, Post post);

  /// Deletes posts with everything that belongs to them.
  Uni<Void> delete(SqlConnection connection, List<UUID> ids);

  /// Stores nothing but the versions, which is all that a post keeps of a change of its location.
  Uni<Void> updateVersions(SqlConnection connection, List<Post> posts);
}
