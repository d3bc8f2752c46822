package io.slotwright.chaos.check;

import io.slotwright.chaos.history.Account;
import io.slotwright.chaos.history.Operation;
import java.util.List;
import java.util.stream.Collectors;

/// A promise that was broken.
///
/// @param what a sentence that describes it
/// @param evidence the operations to look at
public record Breach(String promise, String what, List<Operation> evidence) {

  public Breach {
    evidence = List.copyOf(evidence);
  }

  @Override
  public String toString() {
    return "%s: %s%s"
        .formatted(
            promise,
            what,
            evidence.stream()
                .map(each -> "\n    " + Account.of(each))
                .collect(Collectors.joining()));
  }
}
