package io.slotwright.schedule.openinghours.osm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.slotwright.schedule.slot.WeeklyHours;
import io.slotwright.schedule.slot.Window;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes weekly hours in the `opening_hours` syntax, always in the same way: days with the same
/// windows in one rule, the rules in the order of their first days, closed days left out.
public final class OpeningHoursWriter {

  private static final List<Window> WHOLE_DAY = List.of(Window.of("00:00", "24:00"));

  private OpeningHoursWriter() {}

  /// Such as `Mo-Fr 09:00-18:00; Sa 10:00-15:00`; `24/7` and `off` for the extremes.
  public static String write(WeeklyHours hours) {
    Map<List<Window>, List<DayOfWeek>> rules =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> !hours.on(day).isEmpty())
            .collect(
                groupingBy(
                    day ->
                        hours.on(day).stream().sorted(Comparator.comparing(Window::start)).toList(),
                    LinkedHashMap::new,
                    toList()));
    if (rules.isEmpty()) {
      return "off";
    }
    return rules.getOrDefault(WHOLE_DAY, List.of()).size() == 7 ? "24/7" : text(rules);
  }

  private static String text(Map<List<Window>, List<DayOfWeek>> rules) {
    return rules.entrySet().stream()
        .map(rule -> days(rule.getValue()) + " " + windows(rule.getKey()))
        .collect(joining("; "));
  }

  private static String windows(List<Window> windows) {
    return windows.stream().map(Window::toString).collect(joining(","));
  }

  /// Three days in a row or more are a range.
  private static String days(List<DayOfWeek> days) {
    List<String> parts = new ArrayList<>();
    int first = 0;
    while (first < days.size()) {
      int last = first;
      while (last + 1 < days.size() && days.get(last + 1) == days.get(last).plus(1)) {
        last++;
      }
      if (last - first >= 2) {
        parts.add(name(days.get(first)) + "-" + name(days.get(last)));
      } else {
        days.subList(first, last + 1).forEach(day -> parts.add(name(day)));
      }
      first = last + 1;
    }
    return String.join(",", parts);
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 2);
  }
}
