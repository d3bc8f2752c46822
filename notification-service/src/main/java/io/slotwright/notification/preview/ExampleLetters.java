package io.slotwright.notification.preview;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.common.time.TimeRange;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.Correspondence;
import io.slotwright.notification.mail.DayBeforeLetter;
import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.MessageId;
import io.slotwright.notification.mail.ReminderLetter;
import io.slotwright.notification.mail.Typed;
import io.slotwright.notification.point.ServicePoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Letters about an invented customer, who has booked the morning after `now` at a service point.
///
/// @param id of the booking: letters of one id are one conversation
/// @param link where the links lead
public record ExampleLetters(ServicePoint point, UUID id, Instant now, String link) {

  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final int MINUTES = 55;
  private static final Duration TIME_TO_CONFIRM = Duration.ofMinutes(15);
  private static final String CODE = "012345";

  /// @param kind of mail that customers get from a service point
  public Letter of(String kind, MailLocale locale) {
    return kind.equals(ConfirmationLetter.KIND)
        ? confirmation(locale)
        : of(MailKind.ofWireName(kind), locale);
  }

  private Letter of(MailKind kind, MailLocale locale) {
    BookingLetter booking = booking(kind, locale);
    return switch (kind) {
      case BOOKING_RECEIVED,
          BOOKING_CONFIRMED,
          BOOKING_RESCHEDULED,
          BOOKING_CANCELLED,
          BOOKING_DISPLACED,
          BOOKING_RESTORED,
          BOOKING_CLOCKS_CHANGED ->
          booking;
      case REMINDER -> new ReminderLetter(messageId(kind), booking);
      case REMINDER_DAY_BEFORE ->
          new DayBeforeLetter(messageId(kind), tomorrow(), List.of(booking));
    };
  }

  private BookingLetter booking(MailKind kind, MailLocale locale) {
    boolean tentative = kind == MailKind.BOOKING_RECEIVED || kind == MailKind.BOOKING_DISPLACED;
    return new BookingLetter(
        kind,
        locale,
        id,
        1,
        now,
        tentative,
        customer(locale),
        Typed.name(point.name()),
        Typed.address(point.address()),
        point.timezone(),
        1,
        post(locale),
        period(),
        List.of(new BookingLetter.Line(service(locale), MINUTES)),
        Optional.ofNullable(point.contactEmail()).flatMap(MailAddress::parse),
        Correspondence.beginsWith(1),
        link);
  }

  private ConfirmationLetter confirmation(MailLocale locale) {
    return new ConfirmationLetter(
        locale,
        id,
        customer(locale),
        Typed.name(point.name()),
        point.timezone(),
        period(),
        TIME_TO_CONFIRM,
        CODE,
        link);
  }

  private MessageId messageId(MailKind kind) {
    return new MessageId(id, kind.wireName(), 1);
  }

  private TimeRange period() {
    Instant start = tomorrow().atTime(NINE).atZone(point.timezone()).toInstant();
    return TimeRange.of(start, Duration.ofMinutes(MINUTES));
  }

  private LocalDate tomorrow() {
    return LocalDate.ofInstant(now, point.timezone()).plusDays(1);
  }

  private static Typed customer(MailLocale locale) {
    return Typed.name(
        switch (locale) {
          case UK -> "Олена Коваль";
          case RU -> "Елена Коваль";
          case EN -> "Olena Koval";
        });
  }

  private static Typed post(MailLocale locale) {
    return Typed.name(
        switch (locale) {
          case UK, RU -> "Бокс 1";
          case EN -> "Bay 1";
        });
  }

  private static Typed service(MailLocale locale) {
    return Typed.name(
        switch (locale) {
          case UK -> "Сезонна заміна шин";
          case RU -> "Сезонная замена шин";
          case EN -> "Seasonal tyre change";
        });
  }
}
