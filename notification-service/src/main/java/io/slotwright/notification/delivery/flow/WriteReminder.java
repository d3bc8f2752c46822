package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.booking.Booking;
import io.slotwright.notification.booking.flow.Bookings;
import io.slotwright.notification.booking.flow.Mailboxes;
import io.slotwright.notification.mail.Correspondence;
import io.slotwright.notification.mail.DayBeforeLetter;
import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.ReminderLetter;
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
  private final WriteAboutBookings write;
  private final InstantSource clock;

  WriteReminder(
      Bookings bookings, Mailboxes mailboxes, WriteAboutBookings write, InstantSource clock) {
    this.bookings = bookings;
    this.mailboxes = mailboxes;
    this.write = write;
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
        .chain(
            found ->
                found
                    .filter(now -> now.isAwaited() && now.isSameAppointmentAs(then))
                    .map(now -> letter(now, about, told))
                    .orElseGet(WriteReminder::nothing));
  }

  private Uni<Optional<Letter>> letter(
      Booking booking, MailTopic.OfReminder about, Correspondence told) {
    return write
        .one(MailKind.REMINDER, booking.event(), about.point(), told)
        .map(letter -> Optional.of(new ReminderLetter(about.messageId(), letter)));
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
        .chain(found -> found.isEmpty() ? nothing() : letter(found, about));
  }

  private Uni<Optional<Letter>> letter(List<Booking> found, MailTopic.OfDayBefore about) {
    return write
        .all(
            MailKind.REMINDER_DAY_BEFORE,
            found.stream().map(Booking::event).toList(),
            about.point(),
            booking -> Correspondence.beginsWith(booking.version()))
        .map(letters -> Optional.of(new DayBeforeLetter(about.messageId(), about.day(), letters)));
  }

  private static Uni<Optional<Letter>> nothing() {
    return Uni.createFrom().item(Optional.empty());
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
