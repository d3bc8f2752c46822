package io.slotwright.notification.mail;

import java.util.Optional;

/// A mail as it goes out.
///
/// @param subject one line
/// @param calendar the appointment to take over; empty when the mail is not about one
/// @param replyTo where an answer goes; back to the sender when empty
public record Mail(
    MessageId messageId,
    MailAddress recipient,
    Optional<MailAddress> replyTo,
    MailLocale locale,
    String subject,
    String text,
    String html,
    Optional<Calendar> calendar) {

  /// A calendar file.
  ///
  /// @param text iCalendar (RFC 5545)
  /// @param method its iTIP method (RFC 5546), which the attachment's content type repeats
  public record Calendar(String text, CalendarMethod method) {}

  /// What the calendar file asks a calendar to do.
  public enum CalendarMethod {
    PUBLISH,
    CANCEL
  }

  /// Keeps personal data out of whatever prints this.
  @Override
  public String toString() {
    return "Mail[" + messageId + "]";
  }
}
