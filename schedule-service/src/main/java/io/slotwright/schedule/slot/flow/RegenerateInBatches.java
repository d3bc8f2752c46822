package io.slotwright.schedule.slot.flow;

import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.slot.Generated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Brings the days of many posts up to date, some posts at a time.
///
/// Each batch is a transaction of its own: locks are short, and a killed run keeps its finished
/// batches, so that the next run changes only the rest.
@ApplicationScoped
public class RegenerateInBatches {

  private static final int POSTS_AT_ONCE = 50;

  private final Transactions transactions;
  private final RegenerateDays days;

  RegenerateInBatches(Transactions transactions, RegenerateDays days) {
    this.transactions = transactions;
    this.days = days;
  }

  /// Selects the next posts, whose plans have not changed since their days were published.
  @FunctionalInterface
  public interface Queue {

    /// Locks at most `limit` posts in the order of their ids, from the first after `after`; fewer
    /// when none are left.
    Uni<List<UUID>> lockNext(SqlConnection connection, UUID after, int limit);
  }

  private record Batch(List<UUID> postIds, Generated generated) {

    private UUID lastOr(UUID other) {
      return postIds.isEmpty() ? other : postIds.getLast();
    }
  }

  /// The progress through the posts.
  private static final class Progress {
    private UUID after = new UUID(0, 0);
  }

  /// All days of all posts of a queue, from today to the end of their horizon.
  public Uni<Generated> all(Queue queue) {
    return Multi.createBy()
        .repeating()
        .uni(
            Progress::new,
            progress ->
                transactions
                    .runLong(connection -> batch(connection, progress.after, queue))
                    .invoke(batch -> progress.after = batch.lastOr(progress.after)))
        .whilst(batch -> batch.postIds().size() == POSTS_AT_ONCE)
        .map(Batch::generated)
        .collect()
        .with(Collectors.reducing(Generated.NOTHING, Generated::and));
  }

  private Uni<Batch> batch(SqlConnection connection, UUID after, Queue queue) {
    return queue
        .lockNext(connection, after, POSTS_AT_ONCE)
        .chain(
            postIds ->
                days.allOfSamePlan(connection, postIds)
                    .map(generated -> new Batch(postIds, generated)));
  }
}
