package io.slotwright.notification.mail;

import io.slotwright.common.event.MyBookingsLinkRequested;
import io.slotwright.notification.language.MailLocale;
import java.time.Duration;
import java.util.UUID;

/// The content of a mail with the link to all bookings of a person.
///
/// @param lifetime how long the link works, from the time of the request
/// @param link opens the bookings to anyone who has it: never in a log
public record MyBookingsLetter(MailLocale locale, UUID linkId, Duration lifetime, String link)
    implements Letter {

  /// The kind of the mail, in the database and in metrics.
  public static final String KIND = "my-bookings-link";

  public static MyBookingsLetter of(MyBookingsLinkRequested event, String link) {
    return new MyBookingsLetter(
        MailLocale.of(event.locale()),
        event.linkId(),
        Duration.between(event.occurredAt(), event.expiresAt()),
        link);
  }

  public static MessageId messageId(UUID linkId) {
    return new MessageId(linkId, KIND, 1);
  }

  @Override
  public MyBookingsLetter in(MailLocale language) {
    return new MyBookingsLetter(language, linkId, lifetime, link);
  }

  @Override
  public MessageId messageId() {
    return messageId(linkId);
  }

  /// Keeps the link out of logs and error messages.
  @Override
  public String toString() {
    return "MyBookingsLetter[" + messageId() + "]";
  }
}
