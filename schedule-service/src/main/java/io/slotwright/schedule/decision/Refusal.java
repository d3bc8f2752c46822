package io.slotwright.schedule.decision;

import io.slotwright.common.problem.Violation;
import io.slotwright.schedule.booked.UpcomingTimes;
import java.util.List;

/// Why something is not done, with the facts that the caller needs to do better.
public sealed interface Refusal {

  /// What was sent breaks rules.
  record Invalid(List<Violation> violations) implements Refusal {

    public Invalid {
      violations = List.copyOf(violations);
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
}
