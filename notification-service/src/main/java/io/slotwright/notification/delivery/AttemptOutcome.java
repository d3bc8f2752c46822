package io.slotwright.notification.delivery;

import java.time.Instant;

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

  record Dead(String reason) implements AttemptOutcome {
    @Override
    public DeliveryStatus status() {
      return DeliveryStatus.DEAD;
    }
  }
}
