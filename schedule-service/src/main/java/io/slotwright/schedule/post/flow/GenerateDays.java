package io.slotwright.schedule.post.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.slot.Generated;
import io.slotwright.schedule.slot.flow.RegenerateDays;
import io.slotwright.schedule.slot.flow.RegenerateInBatches;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Regenerates the days of posts, from today to the end of their horizon, from their templates,
/// overrides and blocks: the work of the rolling horizon, done now. A second run changes and
/// publishes nothing.
@ApplicationScoped
public class GenerateDays {

  private final Transactions transactions;
  private final Posts posts;
  private final RegenerateDays days;
  private final RegenerateInBatches batches;

  GenerateDays(
      Transactions transactions, Posts posts, RegenerateDays days, RegenerateInBatches batches) {
    this.transactions = transactions;
    this.posts = posts;
    this.days = days;
    this.batches = batches;
  }

  /// @return refused with [io.slotwright.common.decision.Refusal.NotFound]
  public Uni<Decision<Generated>> ofPost(Target post) {
    return transactions.run(
        connection ->
            Decisions.whenFound(
                posts.lockOwn(connection, post),
                "post",
                found -> days.all(connection, List.of(found.id())).map(Decision::accept)));
  }

  /// All posts of a service point, in batches that are kept even when a later one fails.
  ///
  /// @return refused with [io.slotwright.common.decision.Refusal.NotFound]
  public Uni<Decision<Generated>> ofServicePoint(Target point) {
    return Decisions.whenFound(
        transactions.run(connection -> posts.lockOwnLocation(connection, point)),
        "service point",
        found ->
            batches
                .all(
                    (connection, after, limit) ->
                        posts.lockNext(connection, found.servicePointId(), after, limit))
                .map(Decision::accept));
  }
}
