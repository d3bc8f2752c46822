package io.slotwright.notification.mail;

import io.slotwright.notification.language.MailLocale;
import java.util.Optional;

/// The content of a mail, independent of language and format. Text that a person typed is [Typed];
/// it is not escaped.
public sealed interface Letter
    permits BookingLetter,
        MyBookingsLetter,
        ConfirmationLetter,
        ReminderLetter,
        DayBeforeLetter,
        BriefingLetter {

  MailLocale locale();

  /// The same content in another language.
  Letter in(MailLocale locale);

  MessageId messageId();

  /// The `Message-ID` of the mail that began the conversation; empty when this one does.
  default Optional<String> thread() {
    return Optional.empty();
  }

  /// Whether its recipient may stop mails of this kind.
  default boolean isOptional() {
    return false;
  }
}
