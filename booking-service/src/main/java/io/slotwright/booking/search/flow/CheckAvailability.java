package io.slotwright.booking.search.flow;

import io.slotwright.booking.availability.Availability;
import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Judgement;
import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.index.BookablePost;
import io.slotwright.booking.index.flow.CurrentIndex;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Checks whether one time can be booked, by the same decision that a booking would get. It reads
/// the index in memory.
@ApplicationScoped
public class CheckAvailability {

  private final CurrentIndex index;
  private final InstantSource clock;

  CheckAvailability(CurrentIndex index, InstantSource clock) {
    this.index = index;
    this.clock = clock;
  }

  /// Empty when there is no such post. Fails with [IndexNotCurrent].
  public Uni<Optional<Judgement>> check(UUID postId, Instant startsAt, Demand demand) {
    Instant now = clock.instant();
    return index
        .current()
        .map(current -> current.post(postId).map(post -> check(post, startsAt, demand, now)));
  }

  private static Judgement check(BookablePost post, Instant startsAt, Demand demand, Instant now) {
    Timetable timetable = post.timetableFor(startsAt, demand, now, null);
    return Availability.decide(timetable, startsAt, demand, now);
  }
}
