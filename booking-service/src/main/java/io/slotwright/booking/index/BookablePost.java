package io.slotwright.booking.index;

import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Occupation;
import io.slotwright.booking.availability.Slot;
import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.supply.Post;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post as the index has it at one moment.
public final class BookablePost {

  private final ServicePoint point;
  private final Post post;
  private final PostTime time;

  BookablePost(ServicePoint point, Post post, PostTime time) {
    this.point = point;
    this.post = post;
    this.time = time;
  }

  public ServicePoint point() {
    return point;
  }

  public Post post() {
    return post;
  }

  PostTime time() {
    return time;
  }

  /// Its timetable, with every slot that touches `within` and every occupation that touches one of
  /// these or `within`.
  ///
  /// @param except an allocation that does not count, because it gives way; null for none
  public Timetable timetable(TimeRange within, Instant now, @Nullable UUID except) {
    List<Slot> slots = time.slots(EpochMicros.of(within.start()), EpochMicros.of(within.end()));
    TimeRange seen =
        slots.isEmpty()
            ? within
            : within.and(slots.getFirst().range()).and(slots.getLast().range());
    List<Occupation> occupations =
        time.occupations(EpochMicros.of(seen.start()), EpochMicros.of(seen.end()), except);
    return Timetable.ofAscending(point, post, slots, occupations, now);
  }

  /// As much of its timetable as matters to whether `demand` can be met from `startsAt` on.
  ///
  /// @param except as in [#timetable]
  public Timetable timetableFor(
      Instant startsAt, Demand demand, Instant now, @Nullable UUID except) {
    return timetable(demand.surroundings(startsAt, post), now, except);
  }
}
