package io.slotwright.notification.delivery.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Makes one attempt at a claimed delivery and records its outcome.
@ApplicationScoped
public class AttemptDelivery {

  private final SendMail sendMail;
  private final ConcludeAttempt conclude;
  private final LateAnswers lateAnswers;
  private final DeliveryMetrics metrics;

  AttemptDelivery(
      SendMail sendMail,
      ConcludeAttempt conclude,
      LateAnswers lateAnswers,
      DeliveryMetrics metrics) {
    this.sendMail = sendMail;
    this.conclude = conclude;
    this.lateAnswers = lateAnswers;
    this.metrics = metrics;
  }

  /// Never fails and never exceeds the timeout, so that one delivery does not delay the others of
  /// its batch.
  Uni<Void> make(Claim claim) {
    if (claim.afterAnAbandonedAttempt()) {
      metrics.countLostAnswer(claim);
    }
    return lateAnswers.await(claim, sendMail.of(claim).chain(reply -> conclude.with(claim, reply)));
  }
}
