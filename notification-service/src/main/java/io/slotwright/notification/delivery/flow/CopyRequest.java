package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.mail.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A mail that an operator sends again.
///
/// @param id of the new delivery
/// @param counts the counts it adds to
/// @param giveUpAt from this instant on it is not attempted
public record CopyRequest(
    UUID id, Original original, List<MailCount> counts, Instant requestedAt, Instant giveUpAt) {

  public CopyRequest {
    counts = List.copyOf(counts);
  }

  public MessageId messageId() {
    return original.messageId();
  }
}
