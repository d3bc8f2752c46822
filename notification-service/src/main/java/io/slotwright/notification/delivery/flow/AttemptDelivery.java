package io.slotwright.notification.delivery.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Makes one attempt at a claimed delivery and writes down its outcome.
@ApplicationScoped
public class AttemptDelivery {

  private final PostMail postMail;
  private final ConcludeAttempt conclude;
  private final LateAnswers lateAnswers;
  private final DeliveryMetrics metrics;

  AttemptDelivery(
      PostMail postMail,
      ConcludeAttempt conclude,
      LateAnswers lateAnswers,
      DeliveryMetrics metrics) {
    this.postMail = postMail;
    this.conclude = conclude;
    this.lateAnswers = lateAnswers;
    this.metrics = metrics;
  }

  /// Never fails and never takes longer than the timeout, so that one delivery does not hold up the
  /// others of its batch.
  Uni<Void> make(Claim claim) {
    if (claim.afterAnAbandonedAttempt()) {
      metrics.countLostAnswer(claim);
    }
    return lateAnswers.await(
        claim, postMail.of(claim).chain(posting -> conclude.with(claim, posting)));
  }
}
