package io.slotwright.booking.allocation.flow;

import io.slotwright.booking.availability.Slot;
import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.availability.flow.Timetables;
import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Unlocks the slots that a hold kept locked.
@ApplicationScoped
public class FreeLocks {

  private final Timetables timetables;
  private final SlotLocks locks;
  private final InstantSource clock;

  FreeLocks(Timetables timetables, SlotLocks locks, InstantSource clock) {
    this.timetables = timetables;
    this.locks = locks;
    this.clock = clock;
  }

  public Uni<Void> of(UUID postId, TimeRange occupied, String owner) {
    return timetables
        .ofPost(postId, occupied, clock.instant(), null)
        .map(found -> found.map(timetable -> starts(timetable, occupied)).orElse(List.of()))
        .chain(
            starts ->
                starts.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : locks.free(new SlotLocks.Slots(postId, starts), owner));
  }

  private static List<Instant> starts(Timetable timetable, TimeRange occupied) {
    return timetable.slots().stream()
        .map(Slot::range)
        .filter(occupied::covers)
        .map(TimeRange::start)
        .toList();
  }
}
