package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.booking.Booking;
import io.slotwright.notification.booking.flow.Bookings;
import io.slotwright.notification.booking.flow.Mailboxes;
import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.Correspondence;
import io.slotwright.notification.mail.DayBeforeLetter;
import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.ReminderLetter;
import io.slotwright.notification.mail.flow.CustomerLinks;
import io.slotwright.notification.point.ServicePoint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes reminders of the bookings as they are when the mail is sent: it may have waited for the
/// mail server while they were moved or cancelled.
@ApplicationScoped
class WriteReminder {

  private final Bookings bookings;
  private final Mailboxes mailboxes;
  private final CustomerLinks links;
  private final InstantSource clock;

  WriteReminder(Bookings bookings, Mailboxes mailboxes, CustomerLinks links, InstantSource clock) {
    this.bookings = bookings;
    this.mailboxes = mailboxes;
    this.links = links;
    this.clock = clock;
  }

  /// Empty when there is nothing to remind of any more.
  ///
  /// @param told what earlier mails told of the booking
  Uni<Optional<Letter>> of(MailTopic.Reminding topic, Correspondence told) {
    return switch (topic) {
      case MailTopic.OfReminder about -> ofOne(about, told);
      case MailTopic.OfDayBefore about -> ofDay(about);
    };
  }

  private Uni<Optional<Letter>> ofOne(MailTopic.OfReminder about, Correspondence told) {
    Booking then = new Booking(about.booking(), mailboxes.of(about.booking().customer().email()));
    return bookings
        .find(then.id())
        .map(
            found ->
                found
                    .filter(now -> now.isAwaited() && now.isSameAppointmentAs(then))
                    .map(now -> letter(now, about, told)));
  }

  private Letter letter(Booking booking, MailTopic.OfReminder about, Correspondence told) {
    return new ReminderLetter(
        about.messageId(), letter(MailKind.REMINDER, booking, about.point(), told));
  }

  private BookingLetter letter(
      MailKind kind, Booking booking, ServicePoint point, Correspondence told) {
    return BookingLetter.of(kind, booking.event(), point, links.forBooking(booking.id()), told);
  }

  private Uni<Optional<Letter>> ofDay(MailTopic.OfDayBefore about) {
    ZoneId zone = about.point().timezone();
    UUID point = about.booking().servicePointId();
    return bookings
        .awaited(
            mailboxes.of(about.booking().customer().email()),
            point,
            later(clock.instant(), start(about.day(), zone)),
            start(about.day().plusDays(1), zone))
        .map(found -> found.isEmpty() ? Optional.empty() : Optional.of(letter(found, about)));
  }

  private Letter letter(List<Booking> found, MailTopic.OfDayBefore about) {
    return new DayBeforeLetter(
        about.messageId(),
        about.day(),
        found.stream()
            .map(
                booking ->
                    letter(
                        MailKind.REMINDER_DAY_BEFORE,
                        booking,
                        about.point(),
                        Correspondence.beginsWith(booking.event().version())))
            .toList());
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
