package io.slotwright.notification.mail;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.language.MailLocale;
import java.util.Optional;

/// A mail ready to send.
///
/// @param replyTo the address for replies; the sender when empty
/// @param thread the `Message-ID` of the mail that began the conversation; empty when this one does
/// @param subject one line
/// @param logo the picture that the HTML shows as [#LOGO]; empty when it shows none
/// @param calendar the appointment for a calendar; empty when the mail is not about one
public record Mail(
    MessageId messageId,
    Sender from,
    MailAddress recipient,
    Optional<MailAddress> replyTo,
    Optional<String> thread,
    Optional<Unsubscribe> unsubscribe,
    MailLocale locale,
    String subject,
    String text,
    String html,
    Optional<Picture> logo,
    Optional<Calendar> calendar) {

  /// The `Content-ID` of the logo, without angle brackets (RFC 2392).
  public static final String LOGO = "logo@slotwright";

  private static final String SUITE = "slotwright";

  /// A picture that is sent with the mail.
  ///
  /// @param type `image/png` or `image/jpeg`
  public record Picture(String type, byte[] bytes) {}

  /// A calendar file.
  ///
  /// @param text iCalendar (RFC 5545)
  /// @param method its iTIP method (RFC 5546), which the content type of each copy repeats
  public record Calendar(String text, CalendarMethod method) {}

  /// The effect of the calendar file on a calendar.
  public enum CalendarMethod {
    /// To be imported by hand.
    PUBLISH,
    /// Entered and updated by the mail program.
    REQUEST,
    CANCEL
  }

  /// This mail sent again, in the conversation of the first.
  ///
  /// @param number 0 for the first
  public Mail copy(int number) {
    return number == 0
        ? this
        : new Mail(
            messageId.copy(number),
            from,
            recipient,
            replyTo,
            thread.or(() -> Optional.of(messageId.toString())),
            unsubscribe,
            locale,
            subject,
            text,
            html,
            logo,
            calendar);
  }

  /// By which mail providers count complaints: the kind of mail, never whom it is about.
  public String feedbackId() {
    return messageId.kind() + ":" + SUITE;
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "Mail[" + messageId + "]";
  }
}
