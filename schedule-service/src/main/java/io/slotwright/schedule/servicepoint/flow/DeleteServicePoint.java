package io.slotwright.schedule.servicepoint.flow;

import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.decision.Decision;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.decision.flow.Decisions;
import io.slotwright.schedule.post.flow.FollowServicePoint;
import io.slotwright.schedule.servicepoint.ServicePoint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/// Deletes a service point with its posts, once none of them is active: deactivating a post is what
/// tells its customers, so it has to come first.
@ApplicationScoped
public class DeleteServicePoint {

  private final Transactions transactions;
  private final ServicePoints points;
  private final FollowServicePoint posts;
  private final Outbox outbox;
  private final InstantSource clock;

  DeleteServicePoint(
      Transactions transactions,
      ServicePoints points,
      FollowServicePoint posts,
      Outbox outbox,
      InstantSource clock) {
    this.transactions = transactions;
    this.points = points;
    this.posts = posts;
    this.outbox = outbox;
    this.clock = clock;
  }

  public Uni<Decision<ServicePoint>> delete(Target target) {
    return transactions.run(
        connection ->
            Decisions.whenFound(
                points.lockOwn(connection, target),
                "service point",
                point -> deleteWithPosts(connection, point)));
  }

  private Uni<Decision<ServicePoint>> deleteWithPosts(
      SqlConnection connection, ServicePoint point) {
    return posts
        .goWith(connection, point.id())
        .chain(
            gone ->
                Decisions.whenAccepted(
                    gone, count -> delete(connection, point).replaceWith(Decision.accept(point))));
  }

  private Uni<Void> delete(SqlConnection connection, ServicePoint point) {
    return points
        .delete(connection, point.id())
        .call(() -> outbox.append(connection, List.of(point.deletedAt(clock.instant()))));
  }
}
