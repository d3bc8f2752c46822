package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.mail.MailLocale;
import io.slotwright.notification.mail.MessageId;
import java.time.Instant;
import java.util.UUID;

/// A mail with a link that works for a while: to all bookings of an address, or to confirm one.
///
/// @param id names the delivery, should this become one
/// @param matter what it is about
/// @param giveUpAt when it is no longer tried, never after the link has expired
public record LinkMailRequest(
    UUID id, Matter.Passing matter, Instant requestedAt, Instant giveUpAt) {

  public MessageId messageId() {
    return new MessageId(matter.linkId(), matter.kind(), 1);
  }

  public MailLocale locale() {
    return matter.locale();
  }
}
