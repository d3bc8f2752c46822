package io.slotwright.schedule.rest;

import io.slotwright.plumbing.problem.Problem;
import io.slotwright.schedule.booked.BookedTime;
import io.slotwright.schedule.decision.Decision;
import io.slotwright.schedule.decision.Refusal;
import java.time.Instant;
import java.util.UUID;

/// Refusals as problems.
public final class Refusals {

  private Refusals() {}

  /// What was accepted.
  ///
  /// @throws Problem when the decision is a refusal
  public static <T> T accepted(Decision<T> decision) {
    return decision.orThrow(Refusals::problem);
  }

  private static Problem problem(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Invalid invalid -> Problem.validation(invalid.violations());
      case Refusal.NotFound missing -> Problem.notFound(missing.what());
      case Refusal.PostNumberTaken taken ->
          Problem.of(
              409,
              "post-number-taken",
              "Post number taken",
              "Another post of this service point has number " + taken.number() + ".");
      case Refusal.HasUpcomingBookings(var upcoming) ->
          Problem.of(
                  409,
                  "has-upcoming-bookings",
                  "Has upcoming bookings",
                  "%d bookings are still to come, the first at %s."
                      .formatted(upcoming.count(), upcoming.first().getFirst().occupied().start()))
              .with("count", upcoming.count())
              .with("bookings", upcoming.first().stream().map(BookingFact::of).toList());
    };
  }

  /// A booking that is in the way.
  record BookingFact(UUID id, UUID postId, Instant startsAt) {

    static BookingFact of(BookedTime time) {
      return new BookingFact(time.bookingId(), time.postId(), time.occupied().start());
    }
  }
}
