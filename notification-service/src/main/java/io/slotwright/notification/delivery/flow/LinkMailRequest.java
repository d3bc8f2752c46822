package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A mail with a temporary link: to all bookings of an address, or to confirm one.
///
/// @param id of the delivery, if this becomes one
/// @param matter its subject
/// @param counts the counts it adds to; none when it is not limited here
/// @param giveUpAt from this instant on it is not attempted; never later than the link expires
public record LinkMailRequest(
    UUID id,
    MailTopic.Passing topic,
    List<MailCount> counts,
    Instant requestedAt,
    Instant giveUpAt) {

  public LinkMailRequest {
    counts = List.copyOf(counts);
  }

  public MessageId messageId() {
    return new MessageId(topic.linkId(), topic.kind(), 1);
  }

  public MailLocale locale() {
    return topic.locale();
  }
}
