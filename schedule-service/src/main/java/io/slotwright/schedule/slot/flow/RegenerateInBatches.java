package io.slotwright.schedule.slot.flow;

import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.slot.Generated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Brings the days of many posts up to date, some posts at a time.
///
/// Each batch is a transaction of its own: locks are short, and a run that was killed has kept
/// whatever it had done, so that the next finds only the rest to change.
@ApplicationScoped
public class RegenerateInBatches {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Transactions transactions;
  private final RegenerateDays days;
  private final ScheduleSettings settings;

  RegenerateInBatches(Transactions transactions, RegenerateDays days, ScheduleSettings settings) {
    this.transactions = transactions;
    this.days = days;
    this.settings = settings;
  }

  /// Says which posts are next.
  @FunctionalInterface
  public interface Queue {

    /// Locks at most `limit` posts in the order of their ids, from the first after `after`; fewer
    /// when there are no more.
    Uni<List<UUID>> lockNext(SqlConnection connection, UUID after, int limit);
  }

  private record Batch(List<UUID> postIds, Generated generated) {}

  /// All days of all posts of a queue, from today to the end of their horizon.
  public Uni<Generated> all(Queue queue) {
    return allAfter(BEFORE_ALL, queue);
  }

  private Uni<Generated> allAfter(UUID after, Queue queue) {
    return transactions
        .run(connection -> next(connection, after, queue))
        .chain(
            done ->
                done.postIds().size() < settings.horizonBatch()
                    ? Uni.createFrom().item(done.generated())
                    : allAfter(done.postIds().getLast(), queue).map(done.generated()::and));
  }

  private Uni<Batch> next(SqlConnection connection, UUID after, Queue queue) {
    return queue
        .lockNext(connection, after, settings.horizonBatch())
        .chain(
            postIds ->
                days.all(connection, postIds).map(generated -> new Batch(postIds, generated)));
  }
}
