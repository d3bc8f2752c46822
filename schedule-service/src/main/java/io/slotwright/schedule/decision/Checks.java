package io.slotwright.schedule.decision;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Collects all violations of an input, so that one response reports them all.
public final class Checks {

  private final List<Violation> violations = new ArrayList<>();

  public Checks violation(String field, ViolationCode code, String message) {
    violations.add(new Violation("/" + field, code, message));
    return this;
  }

  /// Requires a text of which something can be seen.
  public Checks text(String field, @Nullable String value, int longest) {
    if (value == null) {
      return violation(field, ViolationCode.REQUIRED, field + " is required.");
    }
    if (!VisibleText.isIn(value)) {
      return violation(field, ViolationCode.BLANK, field + " must not be blank.");
    }
    return optionalText(field, value, longest);
  }

  /// Null and blank are fine.
  public Checks optionalText(String field, @Nullable String value, int longest) {
    if (value == null) {
      return this;
    }
    if (value.codePointCount(0, value.length()) > longest) {
      violation(field, ViolationCode.TOO_LONG, field + " has at most " + longest + " characters.");
    }
    if (!value.codePoints().allMatch(Checks::isText)) {
      violation(
          field, ViolationCode.CONTROL_CHARACTER, field + " must not contain control characters.");
    }
    return this;
  }

  public Checks range(String field, @Nullable Number value, int least, int most) {
    return range(field, value, least, most, ViolationCode.OUT_OF_RANGE);
  }

  /// Null is fine.
  public Checks optionalRange(String field, @Nullable Integer value, int least, int most) {
    return value == null ? this : range(field, value, least, most);
  }

  /// Requires a number from `least` to `most`; otherwise it is a violation with `code`.
  public Checks range(
      String field, @Nullable Number value, int least, int most, ViolationCode code) {
    if (value == null) {
      return violation(field, ViolationCode.REQUIRED, field + " is required.");
    }
    // Not a number is in no range; Jackson reads it from a text.
    double number = value.doubleValue();
    if (!(number >= least && number <= most)) {
      violation(field, code, "%s is a number from %d to %d.".formatted(field, least, most));
    }
    return this;
  }

  /// Adds the violations of a part of the input that was checked separately.
  public Checks part(Decision<?> checked) {
    if (checked instanceof Decision.Refused<?>(Refusal.Invalid(List<Violation> wrong))) {
      violations.addAll(wrong);
    }
    return this;
  }

  /// The result of `value` if there are no violations; otherwise `value` is not called.
  public <T> Decision<T> decide(Supplier<T> value) {
    return violations.isEmpty()
        ? Decision.accept(value.get())
        : Decision.refuse(new Refusal.Invalid(violations));
  }

  /// PostgreSQL cannot keep NUL nor half a surrogate pair, and no other control character belongs
  /// into a line of text.
  public static boolean isText(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }
}
