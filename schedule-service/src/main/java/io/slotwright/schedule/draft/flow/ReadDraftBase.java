package io.slotwright.schedule.draft.flow;

import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.draft.DraftBase;
import io.slotwright.schedule.hours.PostHours;
import io.slotwright.schedule.hours.flow.HoursHistory;
import io.slotwright.schedule.slot.SlotPlan;
import io.slotwright.schedule.slot.WallClock;
import io.slotwright.schedule.slot.flow.SlotPlans;
import io.slotwright.schedule.version.flow.HoursVersions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads the base of a post's drafts. The caller ensures that all reads see the same moment, by
/// locking the post or by a snapshot.
@ApplicationScoped
public class ReadDraftBase {

  private final HoursVersions versions;
  private final HoursHistory history;
  private final SlotPlans plans;
  private final InstantSource clock;

  ReadDraftBase(
      HoursVersions versions, HoursHistory history, SlotPlans plans, InstantSource clock) {
    this.versions = versions;
    this.history = history;
    this.plans = plans;
    this.clock = clock;
  }

  /// The current state of the post, on all local dates that overlap `extent`.
  ///
  /// @param postId of an existing post
  public Uni<DraftBase> of(SqlConnection connection, UUID postId, Optional<TimeRange> extent) {
    return versions
        .current(connection, postId)
        .chain(
            version ->
                history
                    .at(connection, postId, version)
                    .chain(
                        own ->
                            plan(connection, postId, extent)
                                .map(plan -> base(version, plan, own.orElseThrow()))));
  }

  private Uni<SlotPlan> plan(SqlConnection connection, UUID postId, Optional<TimeRange> extent) {
    return plans
        .of(connection, List.of(postId), anywhere(extent))
        .map(posts -> posts.getFirst().plan());
  }

  private DraftBase base(long version, SlotPlan plan, PostHours own) {
    return new DraftBase(version, plan, own, LocalDate.ofInstant(clock.instant(), plan.zone()));
  }

  /// A local date lies within a day of the same date in UTC, wherever it is.
  private DateSpan anywhere(Optional<TimeRange> extent) {
    DateSpan utc =
        extent
            .map(range -> new WallClock(ZoneOffset.UTC).dates(range))
            .orElseGet(() -> DateSpan.only(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    return new DateSpan(utc.first().minusDays(1), utc.last().plusDays(1));
  }
}
