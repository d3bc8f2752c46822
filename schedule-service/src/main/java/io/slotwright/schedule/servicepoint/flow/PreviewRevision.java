package io.slotwright.schedule.servicepoint.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.booked.Displacement;
import io.slotwright.schedule.booked.flow.FindDisplaced;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.post.flow.Posts;
import io.slotwright.schedule.servicepoint.ServicePointDetails;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/// Finds what a change of a service point would do to bookings, above all a new time zone, by
/// making the change and taking it back.
@ApplicationScoped
public class PreviewRevision {

  private final Transactions transactions;
  private final ServicePoints points;
  private final Posts posts;
  private final ReviseServicePoint revise;
  private final FindDisplaced displaced;

  PreviewRevision(
      Transactions transactions,
      ServicePoints points,
      Posts posts,
      ReviseServicePoint revise,
      FindDisplaced displaced) {
    this.transactions = transactions;
    this.points = points;
    this.posts = posts;
    this.revise = revise;
    this.displaced = displaced;
  }

  /// @return refused as the change would be
  public Uni<Decision<Displacement>> of(Target target, ServicePointDetails details) {
    return transactions.rehearse(
        connection ->
            points
                .lockAsSeen(connection, target)
                .chain(
                    locked ->
                        Decisions.whenAccepted(
                            locked, point -> rehearsed(connection, target, details))));
  }

  private Uni<Decision<Displacement>> rehearsed(
      SqlConnection connection, Target target, ServicePointDetails details) {
    return posts
        .lockAll(connection, target.id())
        .map(all -> all.stream().map(Post::id).toList())
        .chain(
            postIds ->
                displaced.displacement(
                    connection, postIds, () -> revise.revise(connection, target, details)));
  }
}
