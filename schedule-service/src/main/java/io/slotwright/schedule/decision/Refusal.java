package io.slotwright.schedule.decision;

import io.slotwright.common.problem.Violation;
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

  /// A service point cannot be deleted while posts of it are open for bookings.
  ///
  /// @param numbers of the active posts, ascending
  record ServicePointHasActivePosts(List<Integer> numbers) implements Refusal {

    public ServicePointHasActivePosts {
      numbers = List.copyOf(numbers);
    }
  }
}
