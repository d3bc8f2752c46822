package io.slotwright.schedule.slot;

import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import java.util.ArrayList;
import java.util.List;

/// The rules for the windows of one day beyond their format: each starts before it ends, and no two
/// overlap.
public final class WindowRules {

  private WindowRules() {}

  /// A window as it was written, whether it keeps the rules or not.
  ///
  /// @param pointer where in the document, as a JSON Pointer
  public record Written(String pointer, DayTime start, DayTime end) {

    private boolean startsBeforeEnd() {
      return start.isBefore(end);
    }

    private boolean overlaps(Written other) {
      return new Window(start, end).overlaps(new Window(other.start, other.end));
    }

    @Override
    public String toString() {
      return start + "-" + end + " (" + pointer + ")";
    }
  }

  /// All violations of the windows of one day, in their order; an overlap is reported at the later
  /// of the two, and names both.
  public static List<Violation> violations(List<Written> windows) {
    List<Violation> violations = new ArrayList<>();
    List<Written> sound = new ArrayList<>();
    for (Written window : windows) {
      if (window.startsBeforeEnd()) {
        sound.stream()
            .filter(window::overlaps)
            .map(other -> overlap(window, other))
            .forEach(violations::add);
        sound.add(window);
      } else {
        violations.add(notBefore(window));
      }
    }
    return violations;
  }

  private static Violation notBefore(Written window) {
    return new Violation(
        window.pointer() + "/end",
        ViolationCode.START_NOT_BEFORE_END,
        "The window starts at %s, which is not before its end, %s."
            .formatted(window.start(), window.end()));
  }

  private static Violation overlap(Written window, Written other) {
    return new Violation(
        window.pointer(),
        ViolationCode.WINDOWS_OVERLAP,
        "The windows %s and %s overlap.".formatted(other, window));
  }
}
