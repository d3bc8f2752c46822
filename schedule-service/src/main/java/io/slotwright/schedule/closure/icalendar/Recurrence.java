package io.slotwright.schedule.closure.icalendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/// A recurrence rule (`RRULE`, RFC 5545, section 3.3.10) that repeats daily or less often, as the
/// dates on which it has occurrences.
///
/// No other class knows the library that follows rules. Rules that the library gets wrong are put
/// in words that it gets right, or refused by name.
final class Recurrence {

  /// About how many days an interval has.
  private static final Map<Freq, Integer> DAYS =
      Map.of(Freq.DAILY, 1, Freq.WEEKLY, 7, Freq.MONTHLY, 30, Freq.YEARLY, 365);

  /// In thousands of longer intervals the years of the library overflow.
  private static final long MOST_DAYS_APART = 60 * 365;

  /// The library gives up after a thousand intervals without a date, and more in some rules.
  private static final long INTERVALS_WITHOUT_DATE = 900;

  private static final long STEPS_TO_GIVE_UP = 1_000;

  private static final long STEPS_TO_READ = 10;

  /// How much the library skips in one step on its way to the window: so many days, or so many
  /// intervals when these are longer.
  private static final long DAYS_PASSED_PER_STEP = 400;

  private static final long INTERVALS_PASSED_PER_STEP = 30;

  /// What a rule lists is tried in every interval.
  private static final long CHARACTERS_PER_STEP = 200;

  /// Of other calendars than the Gregorian one (RFC 7529).
  private static final List<String> OTHER_CALENDARS = List.of("RSCALE=", "SKIP=");

  private final RecurrenceRule rule;
  private final Ends ends;
  private final List<LocalTime> times;
  private final LocalDate first;
  private final Predicate<LocalDate> condition;
  private final long daysApart;
  private final long stepsPerInterval;
  private final WorkBudget budget;

  private Recurrence(RecurrenceRule rule, Ends ends, WallTime start, long steps, WorkBudget budget)
      throws BrokenEventException {
    this.rule = rule;
    this.ends = ends;
    this.first = start.local().toLocalDate();
    this.daysApart = (long) DAYS.getOrDefault(rule.getFreq(), 0) * rule.getInterval();
    this.stepsPerInterval = steps;
    this.budget = budget;
    if (daysApart == 0) {
      throw unsupported("FREQ=" + rule.getFreq());
    }
    if (daysApart > MOST_DAYS_APART) {
      throw unsupported("INTERVAL=" + rule.getInterval());
    }
    List<LocalTime> times = RuleParts.takeTimes(rule, start.local().toLocalTime());
    // In a rule of dates they have no meaning (RFC 5545, section 3.3.10).
    this.times = start.dateOnly() ? List.of(LocalTime.MIDNIGHT) : times;
    if (RuleParts.mixesWeekdays(rule)) {
      throw unsupported("BYDAY with and without numbers");
    }
    Optional<WeekNumbers> weeks = RuleParts.takeWeeks(rule, first);
    if (rule.getInterval() > 1 && weeks.filter(WeekNumbers::areAtAnEdge).isPresent()) {
      throw unsupported("weeks at the edges of years of which some are left out");
    }
    this.condition = weeks.<Predicate<LocalDate>>map(each -> each).orElse(any -> true);
    if (rule.hasPart(Part.BYSETPOS) && (weeks.isPresent() || this.times.size() > 1)) {
      throw unsupported("BYSETPOS of these weeks or times");
    }
    RuleParts.nameEveryMonth(rule);
  }

  /// Where a rule says that it ends.
  ///
  /// @param count of its occurrences
  /// @param until the last time that may be one, as written
  record Ends(OptionalInt count, Optional<String> until) {}

  /// @param start of the first occurrence, from which intervals are counted
  /// @throws BrokenEventException `malformed-repetition`, `unsupported-repetition`
  static Recurrence of(String text, WallTime start, WorkBudget budget) throws BrokenEventException {
    long steps = 1 + text.length() / CHARACTERS_PER_STEP;
    budget.spend(STEPS_TO_READ * steps);
    String upper = text.toUpperCase(Locale.ROOT);
    if (OTHER_CALENDARS.stream().anyMatch(upper::contains)) {
      throw unsupported("RSCALE");
    }
    try {
      RecurrenceRule rule = new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
      Ends ends = ends(rule);
      rule.setUntil(null);
      return new Recurrence(rule, ends, start, steps, budget);
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException malformed) {
      throw new BrokenEventException(
          "malformed-repetition", "The rule " + Texts.line(text) + " cannot be understood.");
    }
  }

  private static Ends ends(RecurrenceRule rule) {
    @Nullable Integer count = rule.getCount();
    return new Ends(
        count == null ? OptionalInt.empty() : OptionalInt.of(count),
        Optional.ofNullable(rule.getUntil()).map(DateTime::toString));
  }

  Ends ends() {
    return ends;
  }

  /// The times of its occurrences on each of its dates, ascending; one for a rule of dates.
  List<LocalTime> times() {
    return times;
  }

  /// Its dates from `from` to `last`.
  Walk walk(LocalDate from, LocalDate last) {
    return new Walk(from, last);
  }

  /// A walk over the dates of the rule, ascending. It counts in days since 1970, because a rule may
  /// have thousands of dates.
  final class Walk {

    private final long from;
    private final long last;

    /// Up to here nothing is left to find.
    private long reached = first.toEpochDay();

    private @Nullable RecurrenceRuleIterator dates;

    /// The library looks a date ahead, and gave up on its way there.
    private boolean givesUp;

    private Walk(LocalDate from, LocalDate last) {
      this.from = Math.max(from.toEpochDay(), reached);
      this.last = last.toEpochDay();
    }

    /// @return null when there is none left
    @Nullable LocalDate next() throws BrokenEventException {
      while (reached <= last) {
        @Nullable LocalDate found = look();
        if (found == null) {
          budget.spend(STEPS_TO_GIVE_UP * stepsPerInterval);
          long intervals = intervalsUntil(LocalDate.ofEpochDay(reached)) + INTERVALS_WITHOUT_DATE;
          reached = startOfInterval(intervals).toEpochDay();
        } else {
          long day = found.toEpochDay();
          budget.spend(stepsFor(day - reached));
          reached = day;
          if (day >= from && day <= last && condition.test(found)) {
            return found;
          }
        }
      }
      return null;
    }

    /// What it costs to find the next date so many days later.
    private long stepsFor(long days) {
      long intervals = days <= daysApart ? 1 : days / daysApart;
      return intervals * stepsPerInterval;
    }

    /// @return null when the library gave up
    private @Nullable LocalDate look() throws BrokenEventException {
      if (givesUp) {
        givesUp = false;
        dates = null;
        return null;
      }
      try {
        if (dates == null) {
          dates = open();
        }
        return read(dates.nextDateTime());
      } catch (IllegalArgumentException | IllegalStateException gaveUp) {
        if (dates == null) {
          return null;
        }
        givesUp = true;
        return read(dates.peekDateTime());
      }
    }

    private RecurrenceRuleIterator open() throws BrokenEventException {
      if (reached != first.toEpochDay()) {
        RuleParts.sayWhatTheStartSays(rule, first);
        return rule.iterator(written(LocalDate.ofEpochDay(reached)));
      }
      RecurrenceRuleIterator opened = rule.iterator(written(beginning()));
      if (reached < from) {
        budget.spend(stepsToPass(from - reached));
        opened.fastForward(written(LocalDate.ofEpochDay(from)));
        reached = from;
      }
      return opened;
    }
  }

  /// In the year of the start, the library counts positions without the months and days before it.
  private LocalDate beginning() {
    if (rule.getFreq() != Freq.YEARLY || !rule.hasPart(Part.BYSETPOS)) {
      return first;
    }
    RuleParts.sayWhatTheStartSays(rule, first);
    return startOfInterval(-1);
  }

  private long stepsToPass(long days) {
    return days / Math.max(DAYS_PASSED_PER_STEP, daysApart * INTERVALS_PASSED_PER_STEP);
  }

  private long intervalsUntil(LocalDate date) {
    long units =
        switch (rule.getFreq()) {
          case YEARLY -> date.getYear() - first.getYear();
          case MONTHLY -> ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(date));
          default -> ChronoUnit.DAYS.between(first, date) / DAYS.getOrDefault(rule.getFreq(), 1);
        };
    return units / rule.getInterval();
  }

  private LocalDate startOfInterval(long interval) {
    long units = interval * rule.getInterval();
    return switch (rule.getFreq()) {
      case YEARLY -> LocalDate.ofYearDay(first.getYear(), 1).plusYears(units);
      case MONTHLY -> first.withDayOfMonth(1).plusMonths(units);
      default -> first.plusDays(units * DAYS.getOrDefault(rule.getFreq(), 1));
    };
  }

  private static LocalDate read(DateTime written) {
    return LocalDate.of(written.getYear(), written.getMonth() + 1, written.getDayOfMonth());
  }

  private static DateTime written(LocalDate date) {
    return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
  }

  private static BrokenEventException unsupported(String part) {
    return new BrokenEventException(
        "unsupported-repetition", "Repetition by " + Texts.line(part) + " is not understood.");
  }
}
