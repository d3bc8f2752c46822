package io.slotwright.schedule.decision;

import io.slotwright.common.problem.Violation;
import io.slotwright.schedule.booked.UpcomingTimes;
import java.util.List;
import java.util.UUID;

/// Why something is not done, with the facts that the caller needs to do better.
public sealed interface Refusal {

  /// What was sent breaks rules.
  record Invalid(List<Violation> violations) implements Refusal {

    public Invalid {
      violations = List.copyOf(violations);
    }

    public static Invalid of(Violation violation) {
      return new Invalid(List.of(violation));
    }
  }

  /// It does not exist, or belongs to another organisation, which must look the same.
  ///
  /// @param what the kind of thing, such as `post`
  record NotFound(String what) implements Refusal {}

  /// Another post of the service point has this number.
  record PostNumberTaken(int number) implements Refusal {}

  /// It cannot be deleted while bookings for it are still to come.
  record HasUpcomingBookings(UpcomingTimes upcoming) implements Refusal {}

  /// Not one row of a file could be read.
  ///
  /// @param code what kind of trouble, such as `malformed-json`
  record UnreadableFile(String code, String message) implements Refusal {}

  /// An import cannot be undone while it is still running.
  record ImportStillRunning() implements Refusal {}

  /// An import cannot be undone without taking away what is in use.
  ///
  /// @param count how many of its points are
  /// @param points some of them, by their ids
  record ImportInUse(int count, List<PointInUse> points) implements Refusal {

    public ImportInUse {
      points = List.copyOf(points);
    }

    /// @param bookingIds of the bookings to come
    /// @param changed whether it is not as it was imported any more
    public record PointInUse(
        UUID servicePointId, String externalId, List<UUID> bookingIds, boolean changed) {

      public PointInUse {
        bookingIds = List.copyOf(bookingIds);
      }
    }
  }

  /// The post has changed since the draft was drawn on it.
  ///
  /// @param baseVersion the availability version of the post that it was drawn on
  /// @param currentVersion the one that is in force
  record DraftOutdated(long baseVersion, long currentVersion) implements Refusal {}

  /// A draft that was published stays what it was.
  ///
  /// @param publishedVersion the availability version of the post that it became
  record DraftPublished(long publishedVersion) implements Refusal {}
}
