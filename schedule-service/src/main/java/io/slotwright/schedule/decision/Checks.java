package io.slotwright.schedule.decision;

import io.slotwright.common.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Collects everything that is wrong with an input, so that all of it is told at once.
public final class Checks {

  private final List<Violation> violations = new ArrayList<>();

  public Checks violation(String field, String code, String message) {
    violations.add(new Violation("/" + field, code, message));
    return this;
  }

  /// Requires a text that is not blank.
  public Checks text(String field, @Nullable String value, int longest) {
    if (value == null) {
      return violation(field, "required", field + " is required.");
    }
    if (value.isBlank()) {
      return violation(field, "blank", field + " must not be blank.");
    }
    return optionalText(field, value, longest);
  }

  /// Null and blank are fine.
  public Checks optionalText(String field, @Nullable String value, int longest) {
    if (value == null) {
      return this;
    }
    if (value.codePointCount(0, value.length()) > longest) {
      violation(field, "too-long", field + " has at most " + longest + " characters.");
    }
    if (!value.codePoints().allMatch(Checks::isText)) {
      violation(field, "control-character", field + " must not contain control characters.");
    }
    return this;
  }

  public Checks range(String field, @Nullable Integer value, int least, int most) {
    return range(field, value, least, most, "out-of-range");
  }

  /// Null is fine.
  public Checks optionalRange(String field, @Nullable Integer value, int least, int most) {
    return value == null ? this : range(field, value, least, most);
  }

  /// Requires a number from `least` to `most`; otherwise it is a violation with `code`.
  public Checks range(String field, @Nullable Integer value, int least, int most, String code) {
    if (value == null) {
      return violation(field, "required", field + " is required.");
    }
    if (value < least || value > most) {
      violation(field, code, "%s is a number from %d to %d.".formatted(field, least, most));
    }
    return this;
  }

  /// Takes over what is wrong with a part of the input that was checked by itself.
  public Checks part(Decision<?> checked) {
    if (checked instanceof Decision.Refused<?>(Refusal.Invalid(List<Violation> wrong))) {
      violations.addAll(wrong);
    }
    return this;
  }

  /// What `value` makes when nothing was wrong; it is not asked otherwise.
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
