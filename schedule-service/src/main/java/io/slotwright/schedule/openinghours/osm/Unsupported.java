package io.slotwright.schedule.openinghours.osm;

import static java.util.Objects.requireNonNullElse;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import io.slotwright.common.problem.ViolationCode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Parts of the syntax that a weekly template cannot express.
enum Unsupported {
  UNSUPPORTED_YEAR("a weekly template has no years.", rule -> rule.getYears() != null),
  UNSUPPORTED_WEEK("a weekly template has no weeks of the year.", rule -> rule.getWeeks() != null),
  UNSUPPORTED_DATE(
      "a weekly template has no months and dates; override the dates.",
      rule -> rule.getDates() != null),
  UNSUPPORTED_WEEKDAY_OF_MONTH(
      "a weekly template is the same in all weeks.",
      rule -> days(rule).anyMatch(day -> day.getNths() != null || day.getOffset() != 0)),
  UNSUPPORTED_SCHOOL_HOLIDAY(
      "school holidays are not supported.",
      rule -> holidays(rule).anyMatch(holiday -> holiday.getType() == Holiday.Type.SH)),
  UNSUPPORTED_PUBLIC_HOLIDAY_HOURS(
      "public holidays can only be off; override the dates for other hours.",
      rule ->
          holidays(rule).anyMatch(holiday -> holiday.getType() == Holiday.Type.PH)
              && !(closes(rule) && rule.getTimes() == null)),
  UNSUPPORTED_HOLIDAY_OFFSET(
      "days before or after holidays are not known.",
      rule -> holidays(rule).anyMatch(holiday -> holiday.getOffset() != 0)),
  UNSUPPORTED_VARIABLE_TIME(
      "sunrise, sunset, dawn and dusk are not known.",
      rule -> times(rule).anyMatch(Unsupported::isVariable)),
  UNSUPPORTED_OPEN_END("say when it ends.", rule -> times(rule).anyMatch(TimeSpan::isOpenEnded)),
  UNSUPPORTED_POINT_IN_TIME(
      "say from when to when.", rule -> times(rule).anyMatch(Unsupported::isPoint)),
  START_NOT_BEFORE_END(
      "a span starts when it ends.",
      rule -> times(rule).anyMatch(span -> !isVariable(span) && span.getStart() == span.getEnd())),
  UNSUPPORTED_REPETITION(
      "how long slots last is a matter of the post.",
      rule -> times(rule).anyMatch(span -> span.getInterval() != 0)),
  UNSUPPORTED_UNKNOWN("a post is open or closed.", rule -> is(rule, RuleModifier.Modifier.UNKNOWN)),
  UNSUPPORTED_COMMENT(
      "a weekly template has no comments.",
      rule ->
          rule.getComment() != null
              || (rule.getModifier() != null && rule.getModifier().getComment() != null)),
  UNSUPPORTED_FALLBACK("a weekly template has no fallback rules.", Rule::isFallBack);

  private final String message;

  @SuppressWarnings("ImmutableEnumChecker") // None of them captures anything.
  private final Predicate<Rule> found;

  Unsupported(String message, Predicate<Rule> found) {
    this.message = message;
    this.found = found;
  }

  static Stream<Unsupported> in(Rule rule) {
    return Arrays.stream(values()).filter(problem -> problem.found.test(rule));
  }

  /// The code of the same name.
  ViolationCode code() {
    return ViolationCode.valueOf(name());
  }

  String message() {
    return message;
  }

  /// Whether a rule closes times instead of opening them.
  static boolean closes(Rule rule) {
    return is(rule, RuleModifier.Modifier.OFF) || is(rule, RuleModifier.Modifier.CLOSED);
  }

  private static boolean is(Rule rule, RuleModifier.Modifier modifier) {
    return rule.getModifier() != null && rule.getModifier().getModifier() == modifier;
  }

  private static boolean isVariable(TimeSpan span) {
    return span.getStartEvent() != null || span.getEndEvent() != null;
  }

  private static boolean isPoint(TimeSpan span) {
    return !isVariable(span) && !span.isOpenEnded() && span.getEnd() == TimeSpan.UNDEFINED_TIME;
  }

  private static Stream<WeekDayRange> days(Rule rule) {
    return requireNonNullElse(rule.getDays(), List.<WeekDayRange>of()).stream();
  }

  private static Stream<Holiday> holidays(Rule rule) {
    return requireNonNullElse(rule.getHolidays(), List.<Holiday>of()).stream();
  }

  private static Stream<TimeSpan> times(Rule rule) {
    return requireNonNullElse(rule.getTimes(), List.<TimeSpan>of()).stream();
  }
}
