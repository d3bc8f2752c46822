package io.slotwright.booking.availability.flow;

import io.slotwright.booking.allocation.flow.Wish;
import io.slotwright.booking.availability.Availability;
import io.slotwright.booking.availability.Decision;
import io.slotwright.booking.availability.Timetable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Says whether one time can be had, by the same decision that a booking would meet.
@ApplicationScoped
public class CheckAvailability {

  private final Timetables timetables;
  private final InstantSource clock;

  CheckAvailability(Timetables timetables, InstantSource clock) {
    this.timetables = timetables;
    this.clock = clock;
  }

  /// The decision with the timetable that it was made by.
  public record Checked(Timetable timetable, Decision decision) {}

  /// Empty when there is no such post.
  public Uni<Optional<Checked>> check(UUID postId, Instant startsAt, Duration length) {
    Instant now = clock.instant();
    return timetables
        .ofPost(postId, Wish.surroundings(startsAt, length), now, null)
        .map(
            found ->
                found.map(
                    timetable ->
                        new Checked(
                            timetable, Availability.decide(timetable, startsAt, length, now))));
  }
}
