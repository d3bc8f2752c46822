package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.mail.BriefingLetter;
import java.time.Instant;
import java.util.UUID;

/// A mail to an operator.
///
/// @param id of the delivery
/// @param recipient the operator's address: personal data
/// @param giveUpAt from this instant on it is not attempted, and it is deleted
public record BriefingRequest(
    UUID id, String recipient, BriefingLetter letter, Instant requestedAt, Instant giveUpAt) {

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "BriefingRequest[" + id + "]";
  }
}
