package io.slotwright.schedule.closure.icalendar;

import io.slotwright.schedule.closure.icalendar.CalendarComponent.Line;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A time zone as a file defines it (`VTIMEZONE`, RFC 5545, section 3.6.5).
final class DefinedZone {

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(\\d{2})?");

  private static final long STEPS_PER_ONSET = 10;

  private DefinedZone() {}

  /// @param lastYear to which what repeats is worked out
  static ZoneRules rules(CalendarComponent zone, int lastYear, WorkBudget budget)
      throws BrokenEventException {
    List<CalendarComponent> observances =
        Stream.concat(zone.parts("STANDARD"), zone.parts("DAYLIGHT")).toList();
    if (observances.isEmpty()) {
      throw malformed();
    }
    TreeMap<LocalDateTime, ZoneOffsetTransition> transitions = new TreeMap<>();
    List<Onset> onsets = new ArrayList<>();
    for (CalendarComponent observance : observances) {
      onsets.addAll(onsets(observance, lastYear, budget));
    }
    onsets.sort(Comparator.comparing(onset -> onset.local().toInstant(onset.from())));
    for (Onset onset : onsets) {
      if (!onset.from().equals(onset.to())) {
        transitions.put(
            onset.local(), ZoneOffsetTransition.of(onset.local(), onset.from(), onset.to()));
      }
    }
    ZoneOffset first = onsets.getFirst().from();
    ZoneOffset only = transitions.isEmpty() ? onsets.getFirst().to() : first;
    return ZoneRules.of(only, only, List.of(), List.copyOf(transitions.values()), List.of());
  }

  /// A change of the offset, at the local time that the clock shows until then.
  private record Onset(LocalDateTime local, ZoneOffset from, ZoneOffset to) {}

  private static List<Onset> onsets(CalendarComponent observance, int lastYear, WorkBudget budget)
      throws BrokenEventException {
    ZoneOffset from = offset(observance, "TZOFFSETFROM");
    ZoneOffset to = offset(observance, "TZOFFSETTO");
    LocalDateTime start =
        WrittenTimes.local(observance.first("DTSTART").map(Line::value).orElse(""));
    List<LocalDateTime> times = new ArrayList<>(List.of(start));
    for (Line rule : observance.all("RRULE").toList()) {
      times.addAll(
          Repetition.of(rule.value(), WallTime.zoned(start, new ZoneClock(from.getRules())), budget)
              .starts(start, LocalDateTime.of(lastYear + 1, 1, 1, 0, 0), budget));
    }
    for (Line dates : observance.all("RDATE").toList()) {
      for (String date : dates.value().split(",", -1)) {
        budget.spend(1);
        times.add(WrittenTimes.local(date));
      }
    }
    // Each becomes a transition of the zone, which is expensive.
    budget.spend(times.size() * STEPS_PER_ONSET);
    return times.stream().distinct().map(local -> new Onset(local, from, to)).toList();
  }

  private static ZoneOffset offset(CalendarComponent observance, String property)
      throws BrokenEventException {
    Matcher parts = OFFSET.matcher(observance.first(property).map(Line::value).orElse(""));
    if (!parts.matches()) {
      throw malformed();
    }
    int sign = parts.group(1).equals("-") ? -1 : 1;
    int seconds =
        Integer.parseInt(parts.group(2)) * 3600
            + Integer.parseInt(parts.group(3)) * 60
            + (parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4)));
    if (seconds > 18 * 3600) {
      throw malformed();
    }
    return ZoneOffset.ofTotalSeconds(sign * seconds);
  }

  private static BrokenEventException malformed() {
    return new BrokenEventException(
        "malformed-timezone", "The file's definition of the time zone cannot be understood.");
  }
}
