package io.slotwright.notification.mail;

import io.slotwright.notification.language.MailLocale;
import java.util.Optional;

/// The content of a mail that reminds of a booking some time before it.
///
/// @param messageId differs from that of the booking's other reminders
public record ReminderLetter(MessageId messageId, BookingLetter booking) implements Letter {

  @Override
  public MailLocale locale() {
    return booking.locale();
  }

  @Override
  public ReminderLetter in(MailLocale language) {
    return new ReminderLetter(messageId, booking.in(language));
  }

  @Override
  public boolean isOptional() {
    return booking.isOptional();
  }

  @Override
  public Optional<String> thread() {
    return booking.thread();
  }

  /// Keeps personal data and the link out of logs and error messages.
  @Override
  public String toString() {
    return "ReminderLetter[" + messageId + "]";
  }
}
