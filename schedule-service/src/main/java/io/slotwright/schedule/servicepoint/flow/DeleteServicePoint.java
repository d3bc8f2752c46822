package io.slotwright.schedule.servicepoint.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.post.IfBooked;
import io.slotwright.schedule.post.flow.Posts;
import io.slotwright.schedule.post.flow.RemovePosts;
import io.slotwright.schedule.servicepoint.ServicePoint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/// Deletes a service point with its posts.
@ApplicationScoped
public class DeleteServicePoint {

  private final Transactions transactions;
  private final ServicePoints points;
  private final Posts posts;
  private final RemovePosts removal;
  private final Outbox outbox;
  private final InstantSource clock;

  DeleteServicePoint(
      Transactions transactions,
      ServicePoints points,
      Posts posts,
      RemovePosts removal,
      Outbox outbox,
      InstantSource clock) {
    this.transactions = transactions;
    this.points = points;
    this.posts = posts;
    this.removal = removal;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// @return the point, or refused with [Refusal.NotFound] or `has-upcoming-bookings`
  public Uni<Decision<ServicePoint>> delete(Target target, IfBooked ifBooked) {
    return transactions.run(
        connection ->
            points
                .lockAsSeen(connection, target)
                .chain(
                    locked ->
                        Decisions.whenAccepted(
                            locked, point -> deleteWithPosts(connection, point, ifBooked))));
  }

  private Uni<Decision<ServicePoint>> deleteWithPosts(
      SqlConnection connection, ServicePoint point, IfBooked ifBooked) {
    return posts
        .lockAll(connection, point.id())
        .chain(all -> removal.remove(connection, all, ifBooked))
        .chain(
            removed ->
                Decisions.whenAccepted(
                    removed,
                    none -> delete(connection, point).replaceWith(Decision.accept(point))));
  }

  private Uni<Void> delete(SqlConnection connection, ServicePoint point) {
    return points
        .delete(connection, point.id())
        .call(() -> outbox.append(connection, List.of(point.deletedAt(clock.instant()))));
  }
}
