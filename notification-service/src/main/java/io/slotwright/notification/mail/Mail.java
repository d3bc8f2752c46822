package io.slotwright.notification.mail;

import java.util.Optional;

/// A mail as it goes out.
///
/// @param subject one line
/// @param calendar the calendar file, iCalendar (RFC 5545)
/// @param calendarMethod its iTIP method (RFC 5546), which the attachment's content type repeats
/// @param replyTo where an answer goes; back to the sender when empty
public record Mail(
    MessageId messageId,
    MailAddress recipient,
    Optional<MailAddress> replyTo,
    MailLocale locale,
    String subject,
    String text,
    String html,
    String calendar,
    CalendarMethod calendarMethod) {

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
