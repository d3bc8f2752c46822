package io.slotwright.notification.mail;

/// Everything that a mail tells, in no language and no format yet. Whatever a person typed is
/// on one line; it is not escaped.
public sealed interface Letter permits BookingLetter, MyBookingsLetter {

  MailLocale locale();

  MessageId messageId();
}
