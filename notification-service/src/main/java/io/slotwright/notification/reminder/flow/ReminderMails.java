package io.slotwright.notification.reminder.flow;

import io.slotwright.notification.booking.Booking;
import io.slotwright.notification.delivery.flow.ReminderRequest;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.flow.SendingSettings;
import io.slotwright.notification.reminder.ReminderDecision;
import io.slotwright.notification.reminder.ReminderDecision.Skip;
import io.slotwright.plumbing.time.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// The mails that due reminders request.
@ApplicationScoped
public class ReminderMails {

  private final IdSource ids;
  private final Duration giveUpAfter;

  ReminderMails(IdSource ids, SendingSettings settings) {
    this.ids = ids;
    this.giveUpAfter = settings.giveUpAfter();
  }

  static MailKind kindOf(DueReminder due) {
    return due.isOfTheDayBefore() ? MailKind.REMINDER_DAY_BEFORE : MailKind.REMINDER;
  }

  /// The mail of a reminder that is sent or skipped; none of another one.
  Stream<ReminderRequest> of(DueReminder due, ReminderDecision decision, Instant now) {
    return switch (decision) {
      case ReminderDecision.Send send -> Stream.of(request(due, Optional.empty(), now));
      case Skip(String reason) -> Stream.of(request(due, Optional.of(reason), now));
      case ReminderDecision.Wait wait -> Stream.empty();
      case ReminderDecision.Drop drop -> Stream.empty();
    };
  }

  private ReminderRequest request(DueReminder due, Optional<String> skipped, Instant now) {
    Booking booking = due.booking();
    LocalDate day = due.plan().times().dayOf(booking.startsAt());
    return new ReminderRequest(
        ids.next(),
        kindOf(due),
        booking.event(),
        day,
        due.isOfTheDayBefore() ? once(booking, day, skipped) : once(booking, due.minutesBefore()),
        skipped.orElse(null),
        now,
        giveUpAt(booking, now));
  }

  private static String once(Booking booking, int minutesBefore) {
    return "%s/%s/%d".formatted(booking.id(), booking.startsAt(), minutesBefore);
  }

  /// One mail is about all bookings of the day, but each that is skipped is skipped on its own.
  private static String once(Booking booking, LocalDate day, Optional<String> skipped) {
    String mail = "%s/%s/%s".formatted(booking.mailbox(), booking.event().servicePointId(), day);
    return skipped.map(reason -> mail + "/" + booking.id()).orElse(mail);
  }

  private Instant giveUpAt(Booking booking, Instant now) {
    Instant givenUp = now.plus(giveUpAfter);
    return givenUp.isBefore(booking.startsAt()) ? givenUp : booking.startsAt();
  }
}
