package io.slotwright.schedule.draft.flow;

import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.draft.DraftBase;
import io.slotwright.schedule.hours.PostHours;
import io.slotwright.schedule.hours.flow.HoursHistory;
import io.slotwright.schedule.slot.Supply;
import io.slotwright.schedule.slot.WallClock;
import io.slotwright.schedule.slot.flow.Supplies;
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
  private final Supplies supplies;
  private final InstantSource clock;

  ReadDraftBase(
      HoursVersions versions, HoursHistory history, Supplies supplies, InstantSource clock) {
    this.versions = versions;
    this.history = history;
    this.supplies = supplies;
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
                            supply(connection, postId, extent)
                                .map(supply -> base(version, supply, own.orElseThrow()))));
  }

  private Uni<Supply> supply(SqlConnection connection, UUID postId, Optional<TimeRange> extent) {
    return supplies
        .of(connection, List.of(postId), anywhere(extent))
        .map(posts -> posts.getFirst().supply());
  }

  private DraftBase base(long version, Supply supply, PostHours own) {
    return new DraftBase(version, supply, own, LocalDate.ofInstant(clock.instant(), supply.zone()));
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
