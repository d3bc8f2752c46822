package io.slotwright.notification.mail;

/// The content of a mail, independent of language and format. Text that a person typed is [Typed];
/// it is not escaped.
public sealed interface Letter permits BookingLetter, MyBookingsLetter, ConfirmationLetter {

  MailLocale locale();

  MessageId messageId();
}
