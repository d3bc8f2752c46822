package io.slotwright.schedule.legacyimport.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.schedule.slot.DayTime;
import io.slotwright.schedule.slot.WeeklyHours;
import io.slotwright.schedule.slot.WeeklySlot;
import io.slotwright.schedule.slot.Window;
import io.slotwright.schedule.slot.WindowRules;
import io.slotwright.schedule.slot.WindowRules.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads the hours of an ordinary week as the old system writes them: an object of days from `mon`
/// to `sun`. A day that is missing, null or empty is closed.
///
/// A day is a window `["09:00", "18:00"]`, several windows `[["09:00", "12:00"], ["13:00",
/// "18:00"]]`, or a text as people type it: `09:00-12:00 13:00-18:00`, `9:00 – 12:00, 13.00-18.00`.
public final class WorkingHours {

  /// From Monday to Sunday.
  public static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  /// As many as a day has half hours: seven such days are what the published schema of a weekly
  /// template allows.
  private static final int MOST_PER_DAY = 48;

  private static final String POINTER = "/working_hours";

  private static final Pattern DASH = Pattern.compile("[\\s\\p{Z}]*[\\p{Pd}\\u2212][\\s\\p{Z}]*");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z},;]+");
  private static final Pattern SHORT_HOUR = Pattern.compile("(?<![0-9:])([0-9]:)");

  private final List<Violation> violations = new ArrayList<>();
  private final List<WeeklySlot> slots = new ArrayList<>();

  private WorkingHours() {}

  static Decision<WeeklyHours> read(JsonNode week) {
    WorkingHours hours = new WorkingHours();
    hours.readWeek(week);
    return hours.violations.isEmpty()
        ? Decision.accept(new WeeklyHours(hours.slots))
        : Decision.refuse(new Refusal.Invalid(hours.violations));
  }

  private void readWeek(JsonNode week) {
    if (week.isNull()) {
      violations.add(new Violation(POINTER, ViolationCode.REQUIRED, "working_hours is required."));
    } else if (!week.isObject()) {
      malformed(POINTER, "working_hours is an object of days from mon to sun.");
    } else {
      week.fieldNames().forEachRemaining(this::requireDay);
      IntStream.range(0, DAYS.size()).forEach(day -> readDay(day, week.path(DAYS.get(day))));
    }
  }

  private void requireDay(String name) {
    if (!DAYS.contains(name)) {
      violations.add(
          new Violation(
              POINTER, ViolationCode.UNKNOWN_FIELD, "Days are " + String.join(", ", DAYS) + "."));
    }
  }

  private void readDay(int weekday, JsonNode day) {
    String pointer = POINTER + "/" + DAYS.get(weekday);
    List<Optional<Written>> windows = windows(pointer, day).limit(MOST_PER_DAY + 1).toList();
    if (windows.size() > MOST_PER_DAY) {
      violations.add(
          new Violation(
              pointer, ViolationCode.TOO_MANY, "A day has at most " + MOST_PER_DAY + " windows."));
    } else if (windows.stream().allMatch(Optional::isPresent)) {
      keep(weekday, windows.stream().map(Optional::orElseThrow).toList());
    } else {
      malformed(
          pointer,
          "A day is [\"09:00\", \"18:00\"], several such windows, or 09:00-12:00 13:00-18:00.");
    }
  }

  private void keep(int weekday, List<Written> windows) {
    List<Violation> broken = WindowRules.violations(windows);
    violations.addAll(broken);
    if (broken.isEmpty()) {
      windows.stream()
          .map(window -> WeeklySlot.of(weekday, new Window(window.start(), window.end())))
          .forEach(slots::add);
    }
  }

  private void malformed(String pointer, String message) {
    violations.add(new Violation(pointer, ViolationCode.MALFORMED_HOURS, message));
  }

  /// An empty element stands for an invalid window.
  private static Stream<Optional<Written>> windows(String pointer, JsonNode day) {
    if (day.isMissingNode() || day.isNull()) {
      return Stream.empty();
    }
    if (day.isTextual()) {
      return day.textValue().isBlank()
          ? Stream.empty()
          : typed(day.textValue()).map(window -> window(pointer, List.of(window.split("-", -1))));
    }
    if (!day.isArray()) {
      return Stream.of(Optional.empty());
    }
    return !day.isEmpty() && day.path(0).isTextual()
        ? Stream.of(window(pointer, texts(day)))
        : day.valueStream().map(window -> window(pointer, texts(window)));
  }

  /// The windows of a text, each as `09:00-12:00`.
  private static Stream<String> typed(String day) {
    String dashed = DASH.matcher(day.strip()).replaceAll("-").replace('.', ':');
    return SEPARATORS.splitAsStream(SHORT_HOUR.matcher(dashed).replaceAll("0$1"));
  }

  private static Optional<Written> window(String pointer, List<String> times) {
    return times.size() == 2
        ? DayTime.parse(times.getFirst())
            .flatMap(
                start ->
                    DayTime.parse(times.getLast()).map(end -> new Written(pointer, start, end)))
        : Optional.empty();
  }

  private static List<String> texts(JsonNode window) {
    return window.valueStream().map(JsonNode::asText).toList();
  }
}
