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

  /// @param slots the time of the slots that the allocation covered
  public Uni<Void> of(UUID postId, TimeRange slots, String owner) {
    return timetables
        .ofPost(postId, slots, clock.instant(), null)
        .map(found -> found.map(timetable -> starts(timetable, slots)).orElse(List.of()))
        .chain(
            starts ->
                starts.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : locks.free(new SlotLocks.Slots(postId, starts), owner));
  }

  private static List<Instant> starts(Timetable timetable, TimeRange slots) {
    return timetable.slots().stream()
        .map(Slot::range)
        .filter(slots::covers)
        .map(TimeRange::start)
        .toList();
  }
}
