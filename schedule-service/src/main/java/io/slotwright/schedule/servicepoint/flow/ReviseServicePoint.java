package io.slotwright.schedule.servicepoint.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.post.flow.FollowServicePoint;
import io.slotwright.schedule.servicepoint.ServicePoint;
import io.slotwright.schedule.servicepoint.ServicePointDetails;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/// Changes a service point and, when that moves or adds slots, its posts.
@ApplicationScoped
public class ReviseServicePoint {

  private final Transactions transactions;
  private final ServicePoints points;
  private final FollowServicePoint posts;
  private final Outbox outbox;
  private final InstantSource clock;

  ReviseServicePoint(
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

  public Uni<Decision<ServicePoint>> revise(Target target, ServicePointDetails details) {
    return transactions.run(connection -> revise(connection, target, details));
  }

  /// In the transaction of the caller.
  Uni<Decision<ServicePoint>> revise(
      SqlConnection connection, Target target, ServicePointDetails details) {
    return points
        .lockAsSeen(connection, target)
        .chain(
            locked ->
                Decisions.whenAccepted(
                    locked, point -> apply(connection, point, point.revised(details))));
  }

  private Uni<Decision<ServicePoint>> apply(
      SqlConnection connection, ServicePoint before, ServicePoint after) {
    return after.equals(before)
        ? Decisions.accept(before)
        : store(connection, before, after).replaceWith(Decision.accept(after));
  }

  private Uni<Void> store(SqlConnection connection, ServicePoint before, ServicePoint after) {
    return points
        .update(connection, after)
        .call(() -> outbox.append(connection, List.of(after.changedAt(clock.instant()))))
        .call(() -> movePosts(connection, before, after));
  }

  private Uni<Void> movePosts(SqlConnection connection, ServicePoint before, ServicePoint after) {
    if (!after.details().timezone().equals(before.details().timezone())) {
      return posts.moveToNewZone(connection, after.id());
    }
    return after.details().bookingHorizonDays() == before.details().bookingHorizonDays()
        ? Uni.createFrom().voidItem()
        : posts.reachNewHorizon(connection, after.id());
  }
}
