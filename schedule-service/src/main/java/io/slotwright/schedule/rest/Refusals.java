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
                  "There are %d upcoming bookings, the first at %s."
                      .formatted(upcoming.count(), upcoming.first().getFirst().occupied().start()))
              .with("count", upcoming.count())
              .with("bookings", upcoming.first().stream().map(BookingFact::of).toList());
      case Refusal.UnreadableFile file ->
          Problem.of(400, file.code(), "File not readable", file.message());
      case Refusal.ImportStillRunning running ->
          Problem.of(
              409, "import-running", "Import is running", "Undo the import when it has ended.");
      case Refusal.ImportInUse used -> inUse(used);
      case Refusal.DraftOutdated outdated ->
          Problem.of(
                  412,
                  "draft-outdated",
                  "Draft outdated",
                  "The post has changed since the base of this draft. Rebase the draft.")
              .with("base_version", outdated.baseVersion())
              .with("current_version", outdated.currentVersion());
      case Refusal.DraftPublished published ->
          Problem.of(409, "draft-published", "Draft published", "This draft is already published.")
              .with("published_version", published.publishedVersion());
    };
  }

  private static Problem inUse(Refusal.ImportInUse used) {
    boolean booked = used.points().stream().anyMatch(point -> !point.bookingIds().isEmpty());
    return (booked
            ? Problem.of(
                409,
                "import-has-bookings",
                "Import has bookings",
                "Points of this import have upcoming bookings; nothing was deleted. With"
                    + " keep_booked=true they stay and the rest is removed.")
            : Problem.of(
                409,
                "import-changed-since",
                "Import changed since",
                "Points of this import have been changed since; nothing was deleted. With"
                    + " keep_changed=true they stay and the rest is removed."))
        .with("points_in_use", used.points())
        .with("points_in_use_count", used.count());
  }

  /// A booking that is in the way.
  record BookingFact(UUID id, UUID postId, Instant startsAt) {

    static BookingFact of(BookedTime time) {
      return new BookingFact(time.bookingId(), time.postId(), time.occupied().start());
    }
  }
}
