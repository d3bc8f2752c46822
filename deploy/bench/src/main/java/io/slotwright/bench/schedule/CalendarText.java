package io.slotwright.bench.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// A large calendar file as a shop's calendar of many years exports it: meetings that happen once,
/// most of them ahead, and some that repeat.
record CalendarText(int events, int rules) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /// As many as an import takes with what repeats.
  private static final int AHEAD = 3_000;

  private static final int DAYS_AHEAD = 700;

  /// As RFC 5545 demands it of every zone that a file names (3.2.19).
  private static final String ZONE =
      """
      BEGIN:VTIMEZONE
      TZID:Europe/Kyiv
      BEGIN:DAYLIGHT
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0300
      TZNAME:EEST
      DTSTART:19960331T030000
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
      END:DAYLIGHT
      BEGIN:STANDARD
      TZOFFSETFROM:+0300
      TZOFFSETTO:+0200
      TZNAME:EET
      DTSTART:19961027T040000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      END:STANDARD
      END:VTIMEZONE
      """;

  private static final String[] RULES = {
    "FREQ=YEARLY",
    "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU",
    "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=10",
    "FREQ=WEEKLY;INTERVAL=26;WKST=SU;BYDAY=MO,FR",
    "FREQ=DAILY;INTERVAL=100",
  };

  /// @param today from which it counts
  String from(LocalDate today) {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    text.append(ZONE.replace("\n", "\r\n"));
    for (int number = 0; number < events; number++) {
      text.append("BEGIN:VEVENT\r\nUID:")
          .append(number)
          .append("@example.test\r\nDTSTAMP:20260101T000000Z\r\n");
      text.append("DTSTART;TZID=Europe/Kyiv:")
          .append(TIME.format(start(number, today)))
          .append("\r\nDURATION:PT1H30M\r\n");
      if (number < rules) {
        text.append("RRULE:").append(RULES[number % RULES.length]).append("\r\n");
      }
      text.append("SUMMARY:Maintenance of lift ")
          .append(number % 40)
          .append("\\, by the contractor\r\nEND:VEVENT\r\n");
    }
    return text.append("END:VCALENDAR\r\n").toString();
  }

  private LocalDateTime start(int number, LocalDate today) {
    boolean past = number < rules || number >= rules + AHEAD;
    int days = 1 + number * 7 % DAYS_AHEAD;
    return (past ? today.minusDays(days + 30) : today.plusDays(days))
        .atTime(8 + number % 10, number % 4 * 15);
  }
}
