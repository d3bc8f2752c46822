package io.slotwright.schedule.hours.flow;

import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.http.Keyset;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.slot.WallClock;
import io.slotwright.schedule.version.HoursOwner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lists the blocks of a post, or those that all posts of a service point have.
@ApplicationScoped
public class ReadBlocks {

  private final Owners owners;
  private final Blocks blocks;

  ReadBlocks(Owners owners, Blocks blocks) {
    this.owners = owners;
    this.blocks = blocks;
  }

  /// Like [Blocks#list], for local dates of the owner; empty when there is no such owner.
  public Uni<Optional<List<Block>>> list(
      HoursOwner owner, DateSpan dates, @Nullable Keyset after, int limit) {
    return owners
        .zone(owner)
        .chain(
            zone ->
                zone.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : blocks.list(owner, range(zone.get(), dates), after, limit).map(Optional::of));
  }

  private static TimeRange range(ZoneId zone, DateSpan dates) {
    WallClock clock = new WallClock(zone);
    return new TimeRange(clock.day(dates.first()).start(), clock.day(dates.last()).end());
  }
}
