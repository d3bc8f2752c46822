package io.slotwright.schedule.post.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.time.IdSource;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.post.PostDetails;
import io.slotwright.schedule.slot.flow.RegenerateDays;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/// Adds a post to a service point.
@ApplicationScoped
public class AddPost {

  private final Posts posts;
  private final RegenerateDays days;
  private final Outbox outbox;
  private final IdSource ids;
  private final InstantSource clock;

  AddPost(Posts posts, RegenerateDays days, Outbox outbox, IdSource ids, InstantSource clock) {
    this.posts = posts;
    this.days = days;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /// Adds a post, in the transaction of `connection`.
  ///
  /// @param point the service point
  /// @return refused with [Refusal.NotFound] or `post-number-taken`
  public Uni<Decision<Post>> add(SqlConnection connection, Target point, PostDetails details) {
    return Decisions.whenFound(
        posts.lockOwnLocation(connection, point),
        "service point",
        location -> store(connection, Post.added(ids.next(), location, details)));
  }

  private Uni<Decision<Post>> store(SqlConnection connection, Post post) {
    return posts
        .add(connection, post)
        .chain(
            added ->
                added
                    ? announce(connection, post).replaceWith(Decision.accept(post))
                    : Decisions.refuse(post.details().numberTaken()));
  }

  private Uni<Void> announce(SqlConnection connection, Post post) {
    return outbox
        .append(connection, List.of(post.changedAt(clock.instant())))
        .call(() -> days.all(connection, List.of(post.id())));
  }
}
