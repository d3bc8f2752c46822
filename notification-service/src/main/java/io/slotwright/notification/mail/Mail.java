package io.slotwright.notification.mail;

import io.slotwright.common.guest.MailAddress;
import java.util.Optional;

/// A mail ready to send.
///
/// @param subject one line
/// @param calendar the appointment to import; empty when the mail is not about one
/// @param replyTo the address for replies; the sender when empty
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

  /// The effect of the calendar file on a calendar.
  public enum CalendarMethod {
    PUBLISH,
    CANCEL
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "Mail[" + messageId + "]";
  }
}
