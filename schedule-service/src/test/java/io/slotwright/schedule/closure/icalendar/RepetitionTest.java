package io.slotwright.schedule.closure.icalendar;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-12-05 | FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU      | 2026-12-05 2026-12-06 2026-12-19 2026-12-20
          2026-12-05 | FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;WKST=SU | 2026-12-05 2026-12-13 2026-12-19 2026-12-27
          2026-12-21 | FREQ=WEEKLY;BYDAY=WE,FR;BYMONTH=1       | 2026-12-21 2027-01-01 2027-01-06 2027-01-08
          2026-12-15 | FREQ=YEARLY;BYMONTHDAY=15               | 2026-12-15 2027-01-15 2027-02-15 2027-03-15
          2026-11-30 | FREQ=DAILY;BYMONTHDAY=-1                | 2026-11-30 2026-12-31 2027-01-31 2027-02-28
          2026-05-11 | FREQ=YEARLY;BYWEEKNO=20,21;BYDAY=MO,WE  | 2026-05-11 2026-05-13 2026-05-18 2026-05-20
          2026-12-28 | FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO,SU     | 2026-12-28 2027-01-03 2032-12-27 2033-01-02
          2026-12-28 | FREQ=YEARLY;BYWEEKNO=-53;BYDAY=MO       | 2026-12-28 2031-12-29 2036-12-29 2042-12-29
          2020-02-29 | FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29      | 2020-02-29 2024-02-29 2028-02-29 2032-02-29
          2024-02-29 | FREQ=YEARLY                             | 2024-02-29 2028-02-29 2032-02-29 2036-02-29
          2026-01-31 | FREQ=MONTHLY                            | 2026-01-31 2026-03-31 2026-05-31 2026-07-31
          2026-12-04 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2026-12-04 2026-12-31 2027-01-29 2027-02-26
          1904-02-29 | FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=29;BYDAY=MO | 1904-02-29 1932-02-29 1960-02-29 1988-02-29
          1900-01-01 | FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU;COUNT=4 | 1900-01-01 1920-02-29 1948-02-29 1976-02-29
          """)
  void rulesWithTheirFirstDates(LocalDate first, String rule, String dates)
      throws BrokenEventException {
    assertThat(dates(rule, first, first, 4)).isEqualTo(dates);
  }

  @Test
  void theWeekBeginsOnMondayInEveryLocale() throws BrokenEventException {
    Locale before = Locale.getDefault();
    try {
      for (Locale locale : List.of(Locale.US, Locale.forLanguageTag("ar-EG"), Locale.GERMANY)) {
        Locale.setDefault(locale);
        LocalDate first = LocalDate.of(2026, 12, 5);
        assertThat(dates("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU", first, first, 4))
            .isEqualTo("2026-12-05 2026-12-06 2026-12-19 2026-12-20");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aRuleThatHasNoDateForLongIsFollowedFromLongAgo() throws BrokenEventException {
    String rule = "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU";

    assertThat(dates(rule, LocalDate.of(1900, 1, 1), LocalDate.of(2020, 1, 1), 1))
        .isEqualTo("2028-02-29 2056-02-29".substring(0, 10));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=DAILY;COUNT=3                 | 2027-03-27T03:30 2027-03-29T03:30 2027-03-30T03:30
          FREQ=DAILY;UNTIL=20270329T003000Z  | 2027-03-27T03:30 2027-03-29T03:30
          FREQ=WEEKLY;BYDAY=SU;COUNT=2       | 2027-03-27T03:30 2027-04-04T03:30
          FREQ=DAILY;BYHOUR=2,3;COUNT=4      | 2027-03-27T03:30 2027-03-28T02:30 2027-03-29T02:30 2027-03-29T03:30
          """)
  void aTimeThatTheClockSkipsIsLeftOutAndNotCounted(String rule, String times)
      throws BrokenEventException {
    LocalDateTime first = LocalDateTime.parse("2027-03-27T03:30");

    assertThat(times(rule, first, "Europe/Kyiv")).isEqualTo(times);
  }

  @Test
  void aStartThatTheClockSkipsIsAnOccurrenceNevertheless() throws BrokenEventException {
    assertThat(times("FREQ=DAILY;COUNT=2", LocalDateTime.parse("2027-03-28T03:30"), "Europe/Kyiv"))
        .isEqualTo("2027-03-28T03:30 2027-03-29T03:30");
  }

  @Test
  void timesOfTheDayHaveNoMeaningInARuleOfDates() throws BrokenEventException {
    LocalDate first = LocalDate.of(2027, 1, 1);

    assertThat(dates("FREQ=DAILY;BYHOUR=9,17;BYMINUTE=5", first, first, 3))
        .isEqualTo("2027-01-01 2027-01-02 2027-01-03");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=HOURLY",
        "FREQ=SECONDLY;COUNT=5",
        "RSCALE=CHINESE;FREQ=YEARLY",
        "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD",
        "FREQ=YEARLY;INTERVAL=61",
        "FREQ=DAILY;INTERVAL=22000",
        "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYSETPOS=1",
        "FREQ=YEARLY;INTERVAL=2;BYWEEKNO=-53;BYDAY=MO",
        "FREQ=YEARLY;BYDAY=MO,2TU",
        "FREQ=DAILY;BYHOUR=9,10;BYSETPOS=1",
      })
  void whatIsNotFollowedIsRefusedByName(String rule) {
    assertThatThrownBy(() -> times(rule, LocalDateTime.parse("2027-01-01T09:00"), "Europe/Kyiv"))
        .isInstanceOfSatisfying(
            BrokenEventException.class,
            refused -> assertThat(refused.code()).isEqualTo("unsupported-repetition"));
  }

  private static String dates(String rule, LocalDate first, LocalDate from, int most)
      throws BrokenEventException {
    WallTime start = WallTime.date(first, new ZoneClock(ZoneId.of("Europe/Kyiv").getRules()));
    WorkBudget budget = WorkBudget.ofAFile();
    return Repetition.of(rule, start, budget)
        .starts(from.atStartOfDay(), from.plusYears(100).atStartOfDay(), budget)
        .stream()
        .limit(most)
        .map(local -> local.toLocalDate().toString())
        .collect(joining(" "));
  }

  private static String times(String rule, LocalDateTime first, String zone)
      throws BrokenEventException {
    WallTime start = WallTime.zoned(first, new ZoneClock(ZoneId.of(zone).getRules()));
    WorkBudget budget = WorkBudget.ofAFile();
    return Repetition.of(rule, start, budget).starts(first, first.plusDays(30), budget).stream()
        .map(LocalDateTime::toString)
        .collect(joining(" "));
  }
}
