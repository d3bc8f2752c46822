package io.slotwright.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.TimeRange;
import io.slotwright.notification.language.MailLocale;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPeriodTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UK | понеділок, 23 листопада 2026 р., 09:00–09:55 (Europe/Kyiv, UTC+02:00)",
        "RU | понедельник, 23 ноября 2026 г., 09:00–09:55 (Europe/Kyiv, UTC+02:00)",
        "EN | Monday, 23 November 2026, 09:00–09:55 (Europe/Kyiv, UTC+02:00)"
      })
  void aPeriodReadsAsAtThePointInTheLanguageOfTheMail(MailLocale locale, String expected) {
    assertThat(
            LocalPeriod.format(
                period("2026-11-23T07:00:00Z", "2026-11-23T07:55:00Z"), KYIV, locale))
        .isEqualTo(expected);
  }

  @Test
  void summerTimeIsAnHourAheadOfWinterTime() {
    assertThat(english("2026-07-01T07:00:00Z", "2026-07-01T08:00:00Z"))
        .isEqualTo("Wednesday, 1 July 2026, 10:00–11:00 (Europe/Kyiv, UTC+03:00)");
  }

  @Test
  void theHourThatComesTwiceInAutumnIsToldApartByItsOffset() {
    assertThat(english("2026-10-25T00:10:00Z", "2026-10-25T00:40:00Z"))
        .isEqualTo("Sunday, 25 October 2026, 03:10–03:40 (Europe/Kyiv, UTC+03:00)");
    assertThat(english("2026-10-25T01:10:00Z", "2026-10-25T01:40:00Z"))
        .isEqualTo("Sunday, 25 October 2026, 03:10–03:40 (Europe/Kyiv, UTC+02:00)");
  }

  @Test
  void aPeriodAcrossTheAutumnChangeTellsBothOffsets() {
    assertThat(english("2026-10-25T00:30:00Z", "2026-10-25T01:15:00Z"))
        .isEqualTo("Sunday, 25 October 2026, 03:30 UTC+03:00 – 03:15 UTC+02:00 (Europe/Kyiv)");
  }

  @Test
  void aPeriodAcrossTheSpringChangeSkipsTheMissingHour() {
    assertThat(english("2026-03-29T00:45:00Z", "2026-03-29T01:15:00Z"))
        .isEqualTo("Sunday, 29 March 2026, 02:45 UTC+02:00 – 04:15 UTC+03:00 (Europe/Kyiv)");
  }

  @Test
  void aPeriodAcrossMidnightTellsBothDates() {
    assertThat(english("2026-11-23T21:30:00Z", "2026-11-23T22:30:00Z"))
        .isEqualTo(
            "Monday, 23 November 2026, 23:30 – Tuesday, 24 November 2026, 00:30"
                + " (Europe/Kyiv, UTC+02:00)");
  }

  @Test
  void utcHasAnOffsetToo() {
    assertThat(
            LocalPeriod.format(
                period("2026-11-23T07:00:00Z", "2026-11-23T07:30:00Z"),
                ZoneId.of("Etc/UTC"),
                MailLocale.EN))
        .isEqualTo("Monday, 23 November 2026, 07:00–07:30 (Etc/UTC, UTC+00:00)");
  }

  private static String english(String start, String end) {
    return LocalPeriod.format(period(start, end), KYIV, MailLocale.EN);
  }

  private static TimeRange period(String start, String end) {
    return new TimeRange(Instant.parse(start), Instant.parse(end));
  }
}
