package io.slotwright.booking.booking.rest;

import io.slotwright.booking.availability.Waiver;
import io.slotwright.booking.availability.Waivers;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules that a request sets aside, by name.
final class Overrides {

  private Overrides() {}

  /// @param names null for none
  /// @param reason required with names
  /// @throws Problem for a name that no rule has, and without a reason
  static Waivers of(@Nullable List<String> names, @Nullable String reason) {
    List<Violation> violations = violations(names, reason);
    if (!violations.isEmpty()) {
      throw Problem.validation(violations);
    }
    return read(names);
  }

  static List<Violation> violations(@Nullable List<String> names, @Nullable String reason) {
    List<Violation> violations = new ArrayList<>();
    if (names != null && read(names).waived().size() < Set.copyOf(names).size()) {
      violations.add(
          new Violation(
              "/override",
              ViolationCode.UNKNOWN_RULE,
              "Send codes of rules: " + Waivers.ALL.names()));
    }
    if (names != null && !names.isEmpty() && (reason == null || reason.isBlank())) {
      violations.add(new Violation("/reason", ViolationCode.REQUIRED, "This field is required."));
    }
    return violations;
  }

  /// Those of `names` that rules have.
  static Waivers read(@Nullable List<String> names) {
    List<String> sent = names == null ? List.of() : names;
    return new Waivers(
        Stream.of(Waiver.values())
            .filter(waiver -> sent.contains(waiver.wireName()))
            .collect(Collectors.toSet()));
  }
}
