package io.slotwright.notification.mail;

import io.slotwright.common.event.MyBookingsLinkRequested;
import java.time.Duration;
import java.util.UUID;

/// What a mail tells somebody who wants to see all their bookings.
///
/// @param lifetime how long the link works, from when it was asked for
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
  public MessageId messageId() {
    return messageId(linkId);
  }

  /// Keeps the link out of whatever prints this.
  @Override
  public String toString() {
    return "MyBookingsLetter[" + messageId() + "]";
  }
}
