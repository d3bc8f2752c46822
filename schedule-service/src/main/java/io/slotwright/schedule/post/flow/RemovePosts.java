package io.slotwright.schedule.post.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.schedule.booked.flow.BookedTimes;
import io.slotwright.schedule.post.IfBooked;
import io.slotwright.schedule.post.Post;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Deletes posts for good, with everything that belongs to them.
///
/// Bookings become known here a moment late. A booking that is made in that moment meets the
/// deletion in booking-service, where it is refused or marked displaced, as with any other change
/// of the plan.
@ApplicationScoped
public class RemovePosts {

  private static final int BOOKINGS_TO_NAME = 20;

  private final Posts posts;
  private final BookedTimes booked;
  private final Outbox outbox;
  private final InstantSource clock;

  RemovePosts(Posts posts, BookedTimes booked, Outbox outbox, InstantSource clock) {
    this.posts = posts;
    this.booked = booked;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// @param gone the posts, which the caller has locked
  /// @return the posts, or refused with `has-upcoming-bookings`
  public Uni<Decision<List<Post>>> remove(
      SqlConnection connection, List<Post> gone, IfBooked ifBooked) {
    return switch (ifBooked) {
      case REFUSE -> removeUnlessBooked(connection, gone);
      case DISPLACE -> removeAll(connection, gone);
    };
  }

  private Uni<Decision<List<Post>>> removeUnlessBooked(SqlConnection connection, List<Post> gone) {
    return booked
        .firstUpcoming(connection, ids(gone), clock.instant(), BOOKINGS_TO_NAME)
        .chain(
            upcoming ->
                upcoming.isEmpty()
                    ? removeAll(connection, gone)
                    : Decisions.refuse(upcoming.inTheWay()));
  }

  private Uni<Decision<List<Post>>> removeAll(SqlConnection connection, List<Post> gone) {
    Instant now = clock.instant();
    return posts
        .delete(connection, ids(gone))
        .call(
            () ->
                outbox.append(connection, gone.stream().map(post -> post.deletedAt(now)).toList()))
        .replaceWith(Decision.accept(gone));
  }

  private static List<UUID> ids(List<Post> posts) {
    return posts.stream().map(Post::id).toList();
  }
}
