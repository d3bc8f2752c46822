package io.slotwright.notification.mail;

/// Everything that a mail tells, in no language and no format yet. What a person typed is
/// [Typed]; it is not escaped.
public sealed interface Letter permits BookingLetter, MyBookingsLetter, ConfirmationLetter {

  MailLocale locale();

  MessageId messageId();
}
