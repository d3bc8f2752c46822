package io.slotwright.notification.mail;

import io.slotwright.notification.language.MailLocale;
import java.util.Optional;

/// The content of a mail, independent of language and format. Text that a person typed is [Typed];
/// it is not escaped.
public sealed interface Letter
    permits BookingLetter, MyBookingsLetter, ConfirmationLetter, ReminderLetter, DayBeforeLetter {

  MailLocale locale();

  MessageId messageId();

  /// The `Message-ID` of the mail that began the conversation; empty when this one does.
  default Optional<String> thread() {
    return Optional.empty();
  }

  /// How to stop mails of this kind; empty for those that are always sent.
  default Optional<Unsubscribe> unsubscribe() {
    return Optional.empty();
  }
}
