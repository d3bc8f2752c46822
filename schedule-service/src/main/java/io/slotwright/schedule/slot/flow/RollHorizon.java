package io.slotwright.schedule.slot.flow;

import io.slotwright.schedule.slot.Generated;
import io.slotwright.schedule.slot.Horizon;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Generates the days that enter the horizon as time passes.
///
/// Each batch stores how far its posts are generated: a roll that is killed continues where it
/// stopped, and a second one finds nothing to do.
@ApplicationScoped
public class RollHorizon {

  private final RegenerateInBatches batches;
  private final OneAtATime turn;
  private final SlotPlans plans;
  private final ScheduleMetrics metrics;
  private final ScheduleSettings settings;
  private final InstantSource clock;

  RollHorizon(
      RegenerateInBatches batches,
      OneAtATime turn,
      SlotPlans plans,
      ScheduleMetrics metrics,
      ScheduleSettings settings,
      InstantSource clock) {
    this.batches = batches;
    this.turn = turn;
    this.plans = plans;
    this.metrics = metrics;
    this.settings = settings;
    this.clock = clock;
  }

  /// Generates all days that are missing now.
  ///
  /// @return how many posts had to be rolled on
  public Uni<Integer> roll() {
    return metrics.timedRoll(() -> batches.all(this::lockDue)).map(Generated::posts);
  }

  private Uni<List<UUID>> lockDue(SqlConnection connection, UUID after, int limit) {
    Horizon horizon = new Horizon(settings.horizonDays(), clock.instant());
    return turn.isOurs(connection, OneAtATime.Work.ROLL_HORIZON)
        .chain(
            ours ->
                ours
                    ? plans.lockDue(connection, horizon.base(), horizon.days(), limit)
                    : Uni.createFrom().item(List.of()));
  }
}
