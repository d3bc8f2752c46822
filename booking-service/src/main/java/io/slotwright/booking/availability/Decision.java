package io.slotwright.booking.availability;

import java.util.List;
import java.util.Optional;

/// Whether a post can be taken.
public sealed interface Decision {

  record Accepted(Opening accepted) implements Decision {}

  /// @param refusals every reason, at least one, the most important first
  record Refused(List<Refusal> refusals) implements Decision {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /// The opening, unless it was refused.
  default Optional<Opening> opening() {
    return this instanceof Accepted(Opening accepted) ? Optional.of(accepted) : Optional.empty();
  }
}
