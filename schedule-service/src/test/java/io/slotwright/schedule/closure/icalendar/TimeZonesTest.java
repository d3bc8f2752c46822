package io.slotwright.schedule.closure.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.closure.Calendars;
import io.slotwright.schedule.closure.Closure.ClosedTime;
import io.slotwright.schedule.closure.FileClosures;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeZonesTest {

  /// The file's own zone is three hours and a half behind.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Shop/UTC           | Shop/UTC             | 2027-01-10T12:30:00Z
          Shop/Europe/Kyiv   | Shop/Europe/Kyiv     | 2027-01-10T12:30:00Z
          FLE Standard Time  | FLE Standard Time    | 2027-01-10T12:30:00Z
          Kyiv\\, Ukraine    | "Kyiv, Ukraine"      | 2027-01-10T12:30:00Z
          Kyiv\\; Ukraine    | "Kyiv; Ukraine"      | 2027-01-10T12:30:00Z
          A\\\\B             | A\\B                 | 2027-01-10T12:30:00Z
          Kyiv\\, Ukraine    | "Kyiv\\, Ukraine"    | 2027-01-10T12:30:00Z
          Europe/Kyiv        | Europe/Kyiv          | 2027-01-10T07:00:00Z
          Another            | Shop/UTC             | 2027-01-10T09:00:00Z
          tzone://Custom     | tzone://Custom       | 2027-01-10T12:30:00Z
          Another            | tzone://Microsoft/Utc               | 2027-01-10T09:00:00Z
          Another            | tzone://Microsoft/Utc;VALUE=DATE-TIME | 2027-01-10T09:00:00Z
          Another            | (UTC+02:00) Helsinki, Kyiv          | 2027-01-10T07:00:00Z
          """)
  void theZoneOfTheFileWinsOverANameThatOnlyEndsLikeOne(String defined, String used, String start) {
    String zone =
        """
        BEGIN:VTIMEZONE
        TZID:%s
        BEGIN:STANDARD
        DTSTART:16010101T000000
        TZOFFSETFROM:-0330
        TZOFFSETTO:-0330
        END:STANDARD
        END:VTIMEZONE
        """
            .formatted(defined)
            .replace("\n", "\r\n");
    String file =
        Calendars.of("UID:a\nDTSTART;TZID=" + used + ":20270110T090000\nDURATION:PT1H")
            .replace("BEGIN:VEVENT", zone + "BEGIN:VEVENT");

    FileClosures read =
        Calendars.read(
                file,
                ZoneId.of("Europe/Kyiv"),
                new DateSpan(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1)))
            .orThrow(refusal -> new IllegalStateException(refusal.toString()));

    assertThat(read.closures())
        .singleElement()
        .extracting(entry -> ((ClosedTime) entry.closure()).range().start().toString())
        .isEqualTo(start);
  }
}
