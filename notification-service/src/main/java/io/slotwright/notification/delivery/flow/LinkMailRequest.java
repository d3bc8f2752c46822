package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.mail.MailLocale;
import io.slotwright.notification.mail.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A mail with a link that works for a while: to all bookings of an address, or to confirm one.
///
/// @param id names the delivery, should this become one
/// @param matter what it is about
/// @param counts that it adds to; none when it is not limited here
/// @param giveUpAt when it is no longer tried, never after the link has expired
public record LinkMailRequest(
    UUID id, Matter.Passing matter, List<MailCount> counts, Instant requestedAt, Instant giveUpAt) {

  public LinkMailRequest {
    counts = List.copyOf(counts);
  }

  public MessageId messageId() {
    return new MessageId(matter.linkId(), matter.kind(), 1);
  }

  public MailLocale locale() {
    return matter.locale();
  }
}
