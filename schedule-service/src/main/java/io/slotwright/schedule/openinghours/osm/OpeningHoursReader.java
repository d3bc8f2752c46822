package io.slotwright.schedule.openinghours.osm;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TokenMgrError;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.schedule.decision.Checks;
import io.slotwright.schedule.openinghours.OpeningHours;
import io.slotwright.schedule.openinghours.OpeningHours.Note;
import io.slotwright.schedule.slot.WeeklyHours;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the `opening_hours` syntax
/// (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification).
///
/// Weekdays with times, `24/7`, `off` and `closed` are supported; `PH off` is, with a note. All
/// parts that a weekly template cannot express are refused in one response.
public final class OpeningHoursReader {

  private static final String FIELD = "opening_hours";
  private static final int LONGEST = 8_000;
  private static final int MOST_WINDOWS = 336;

  private static final Note PUBLIC_HOLIDAYS =
      new Note(
          "public-holidays",
          "Public holidays are closures of the service point: enter or import them there."
              + " PH off alone has no effect.");

  private OpeningHoursReader() {}

  /// @return refused with [Refusal.Invalid]: `required`, `blank`, `too-long`, `control-character`,
  /// `opening-hours-malformed`, `start-not-before-end`, `too-many-windows`, or the codes of
  /// [Unsupported]
  public static Decision<OpeningHours> read(@Nullable String text) {
    return switch (new Checks().text(FIELD, text, LONGEST).decide(() -> String.valueOf(text))) {
      case Decision.Accepted<String>(String sound) -> parse(sound);
      case Decision.Refused<String>(Refusal reason) -> Decision.refuse(reason);
    };
  }

  private static Decision<OpeningHours> parse(String text) {
    try {
      // Strict, except for spans over midnight, which it would take for an error.
      return translate(text, new OpeningHoursParser(new StringReader(text)).rules(true, false));
    } catch (OpeningHoursParseException malformed) {
      return refuse(malformed(malformed));
    } catch (TokenMgrError | StackOverflowError malformed) {
      // The parser calls itself for each part that it passes over after an error.
      return refuse(
          List.of(violation(ViolationCode.OPENING_HOURS_MALFORMED, "The text cannot be read.")));
    }
  }

  private static Decision<OpeningHours> translate(String text, List<Rule> rules) {
    List<Violation> violations = new ArrayList<>();
    Week week = new Week();
    boolean holidays = false;
    RulePlaces places = new RulePlaces(text);
    for (Rule rule : rules) {
      int place = places.of(rule);
      Unsupported.in(rule).forEach(problem -> violations.add(violation(problem, place)));
      holidays |= rule.getHolidays() != null;
      if (violations.isEmpty()) {
        WeekRule.of(rule).applyTo(week);
      }
    }
    return violations.isEmpty() ? accept(week.hours(), holidays) : refuse(violations);
  }

  private static Decision<OpeningHours> accept(WeeklyHours weekly, boolean holidays) {
    return weekly.slots().size() > MOST_WINDOWS
        ? refuse(
            List.of(
                violation(
                    ViolationCode.TOO_MANY_WINDOWS,
                    "A week has at most " + MOST_WINDOWS + " windows.")))
        : Decision.accept(
            new OpeningHours(weekly, holidays ? List.of(PUBLIC_HOLIDAYS) : List.of()));
  }

  private static List<Violation> malformed(OpeningHoursParseException exception) {
    return exception.getExceptions().stream()
        .map(
            each ->
                violation(
                    ViolationCode.OPENING_HOURS_MALFORMED,
                    "The text cannot be read any further after character "
                        + each.getColumn()
                        + "."))
        .toList();
  }

  private static Violation violation(Unsupported problem, int place) {
    return violation(
        problem.code(), "In the rule at character " + place + ": " + problem.message());
  }

  private static Violation violation(ViolationCode code, String message) {
    return new Violation("/" + FIELD, code, message);
  }

  private static <T> Decision<T> refuse(List<Violation> violations) {
    return Decision.refuse(new Refusal.Invalid(violations));
  }
}
