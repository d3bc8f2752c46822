package io.slotwright.schedule.openinghours.osm;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import io.slotwright.schedule.openinghours.osm.Week.Span;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// One rule that a weekly template can express.
///
/// @param adds whether earlier rules for its days remain valid beside it
/// @param closes whether it takes its spans away from its days instead of opening them
record WeekRule(Set<DayOfWeek> days, List<Span> spans, boolean adds, boolean closes) {

  /// Reads a rule in which nothing is unsupported.
  static WeekRule of(Rule rule) {
    return new WeekRule(days(rule), spans(rule), rule.isAdditive(), Unsupported.closes(rule));
  }

  /// A rule replaces earlier rules for its days, except where it adds to them or takes only some
  /// hours away. Days are replaced before any is opened, so that a span over midnight is not lost
  /// to the next day of its own rule.
  void applyTo(Week week) {
    if (!adds && !closes) {
      days.forEach(week::close);
    }
    for (DayOfWeek day : days) {
      spans.forEach(span -> apply(week, day, span));
    }
  }

  private void apply(Week week, DayOfWeek day, Span span) {
    if (closes) {
      week.remove(day, span);
    } else {
      week.add(day, span);
    }
  }

  private static List<Span> spans(Rule rule) {
    return rule.getTimes() == null
        ? List.of(Span.WHOLE_DAY)
        : rule.getTimes().stream().map(span -> new Span(span.getStart(), span.getEnd())).toList();
  }

  private static Set<DayOfWeek> days(Rule rule) {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    if (isOfHolidaysOnly(rule) || rule.isEmpty()) {
      return days;
    }
    if (rule.getDays() == null) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    rule.getDays().forEach(range -> addTo(days, range));
    return days;
  }

  /// `PH` and `PH Mo` are about holidays; in `PH,Mo` the Mondays are meant as well.
  private static boolean isOfHolidaysOnly(Rule rule) {
    return rule.getHolidays() != null
        && (rule.getDays() == null
            || !rule.getHolidays().stream().allMatch(Holiday::getUseAsWeekDay));
  }

  private static void addTo(Set<DayOfWeek> days, WeekDayRange range) {
    DayOfWeek last = day(range.getEndDay() == null ? range.getStartDay() : range.getEndDay());
    DayOfWeek day = day(range.getStartDay());
    days.add(day);
    while (day != last) {
      day = day.plus(1);
      days.add(day);
    }
  }

  private static DayOfWeek day(WeekDay day) {
    return DayOfWeek.of(day.ordinal() + 1);
  }
}
