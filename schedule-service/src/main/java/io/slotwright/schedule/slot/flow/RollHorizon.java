package io.slotwright.schedule.slot.flow;

import io.quarkus.scheduler.Scheduled;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.slot.Horizon;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Generates the days that come into the horizon as time goes by.
///
/// Each batch of posts is a transaction of its own that remembers how far they are generated: one
/// that is killed goes on where it was, and a second run finds nothing to do.
@ApplicationScoped
public class RollHorizon {

  private final Transactions transactions;
  private final OneAtATime turn;
  private final Supplies supplies;
  private final RegenerateDays days;
  private final ScheduleSettings settings;
  private final InstantSource clock;

  RollHorizon(
      Transactions transactions,
      OneAtATime turn,
      Supplies supplies,
      RegenerateDays days,
      ScheduleSettings settings,
      InstantSource clock) {
    this.transactions = transactions;
    this.turn = turn;
    this.supplies = supplies;
    this.days = days;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "${slotwright.schedule.horizon-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> onTime() {
    return roll().replaceWithVoid();
  }

  /// Generates all days that are missing now.
  ///
  /// @return how many posts had to be rolled on
  public Uni<Integer> roll() {
    return transactions
        .run(this::batch)
        .chain(
            done ->
                done < settings.horizonBatch()
                    ? Uni.createFrom().item(done)
                    : roll().map(more -> done + more));
  }

  private Uni<Integer> batch(SqlConnection connection) {
    return turn.isOurs(connection)
        .chain(ours -> ours ? rollDue(connection) : Uni.createFrom().item(0));
  }

  private Uni<Integer> rollDue(SqlConnection connection) {
    Horizon horizon = new Horizon(settings.horizonDays(), clock.instant());
    return supplies
        .lockDue(connection, horizon.base(), horizon.days(), settings.horizonBatch())
        .call(due -> due.isEmpty() ? Uni.createFrom().voidItem() : days.all(connection, due))
        .map(List<UUID>::size);
  }
}
