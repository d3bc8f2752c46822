package io.slotwright.schedule.timezone.flow;

import io.slotwright.schedule.slot.Generated;
import io.slotwright.schedule.slot.flow.OneAtATime;
import io.slotwright.schedule.slot.flow.OneAtATime.Work;
import io.slotwright.schedule.slot.flow.RegenerateInBatches;
import io.slotwright.schedule.slot.flow.SlotPlans;
import io.slotwright.zones.TzRelease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Publishes the days that the release in force has changed.
///
/// Each batch of posts stores that they follow the release: a run that is killed continues where it
/// stopped, and a second one finds nothing to do.
@ApplicationScoped
public class FollowRelease {

  private final RegenerateInBatches batches;
  private final SlotPlans plans;
  private final OneAtATime turn;
  private final String release = TzRelease.ofThisProcess().inForce();

  FollowRelease(RegenerateInBatches batches, SlotPlans plans, OneAtATime turn) {
    this.batches = batches;
    this.plans = plans;
    this.turn = turn;
  }

  /// All posts whose days were made with an older release.
  public Uni<Generated> follow() {
    return batches.all(this::lockOutdated);
  }

  private Uni<List<UUID>> lockOutdated(SqlConnection connection, UUID after, int limit) {
    return turn.isOurs(connection, Work.FOLLOW_CLOCKS)
        .chain(
            ours ->
                ours
                    ? plans.lockOutdated(connection, release, after, limit)
                    : Uni.createFrom().item(List.of()));
  }
}
