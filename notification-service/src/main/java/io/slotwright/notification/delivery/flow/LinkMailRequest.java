package io.slotwright.notification.delivery.flow;

import io.slotwright.common.event.MyBookingsLinkRequested;
import io.slotwright.notification.mail.MailLocale;
import io.slotwright.notification.mail.MessageId;
import io.slotwright.notification.mail.MyBookingsLetter;
import java.time.Instant;
import java.util.UUID;

/// A mail that somebody asks for who wants to see all their bookings.
///
/// @param id names the delivery, should this become one
/// @param giveUpAt when it is no longer tried, never after the link works no more
public record LinkMailRequest(
    UUID id, MyBookingsLinkRequested link, Instant requestedAt, Instant giveUpAt) {

  public MessageId messageId() {
    return MyBookingsLetter.messageId(link.linkId());
  }

  public MailLocale locale() {
    return MailLocale.of(link.locale());
  }
}
