package io.slotwright.notification.mail;

import io.slotwright.common.time.TimeRange;
import io.slotwright.notification.language.MailLocale;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// A period in the local time of the service point.
///
/// It includes the UTC offset, because the hour that an autumn night has twice would be ambiguous.
public final class LocalPeriod {

  private LocalPeriod() {}

  /// In the form `Monday, 23 November 2026, 09:00–09:55 (Europe/Kyiv, UTC+02:00)`.
  public static String format(TimeRange period, ZoneId zone, MailLocale locale) {
    ZonedDateTime start = period.start().atZone(zone);
    ZonedDateTime end = period.end().atZone(zone);
    if (!start.getOffset().equals(end.getOffset())) {
      return "%s UTC%s – %s UTC%s (%s)"
          .formatted(
              moment(start, locale), offset(start), closing(start, end, locale), offset(end), zone);
    }
    String dash = sameDay(start, end) ? "–" : " – ";
    return moment(start, locale)
        + dash
        + closing(start, end, locale)
        + " (%s, UTC%s)".formatted(zone, offset(start));
  }

  /// In the form `Monday, 23 November 2026`.
  public static String format(LocalDate day, MailLocale locale) {
    return date(day, locale);
  }

  private static String closing(ZonedDateTime start, ZonedDateTime end, MailLocale locale) {
    return sameDay(start, end) ? time(end, locale) : moment(end, locale);
  }

  private static String moment(ZonedDateTime at, MailLocale locale) {
    return date(at, locale) + ", " + time(at, locale);
  }

  private static String date(TemporalAccessor at, MailLocale locale) {
    return withPlainSpaces(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
            .withLocale(locale.formats())
            .format(at));
  }

  private static String time(ZonedDateTime at, MailLocale locale) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(locale.formats())
        .format(at);
  }

  /// JDK releases differ in which Unicode spaces they put into a date.
  private static String withPlainSpaces(String formatted) {
    return formatted.replaceAll("\\p{Zs}", " ");
  }

  private static String offset(ZonedDateTime at) {
    return DateTimeFormatter.ofPattern("xxx", Locale.ROOT).format(at);
  }

  private static boolean sameDay(ZonedDateTime start, ZonedDateTime end) {
    return start.toLocalDate().equals(end.toLocalDate());
  }
}
