package io.slotwright.notification.delivery;

import io.slotwright.notification.mail.StatusCode;
import java.time.Instant;
import java.util.Optional;

/// The outcome of an attempt.
public sealed interface AttemptOutcome {

  DeliveryStatus status();

  record Sent(Instant at) implements AttemptOutcome {
    @Override
    public DeliveryStatus status() {
      return DeliveryStatus.SENT;
    }
  }

  record Failed(String reason, Instant nextAttemptAt) implements AttemptOutcome {
    @Override
    public DeliveryStatus status() {
      return DeliveryStatus.FAILED;
    }
  }

  /// There was no reason for it any more.
  record Skipped(String reason) implements AttemptOutcome {
    @Override
    public DeliveryStatus status() {
      return DeliveryStatus.SKIPPED;
    }
  }

  /// @param code what the server has said about the recipient; empty when it said nothing
  record Dead(String reason, Optional<StatusCode> code) implements AttemptOutcome {

    public Dead(String reason) {
      this(reason, Optional.empty());
    }

    /// Whether there is no such recipient, which is no fault of ours.
    public boolean isForWantOfRecipient() {
      return reason.equals("recipient-invalid")
          || code.filter(StatusCode::saysNoSuchMailbox).isPresent();
    }

    @Override
    public DeliveryStatus status() {
      return DeliveryStatus.DEAD;
    }
  }
}
