package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.mail.ServerReply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

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

  /// Never fails. Completes within the timeout, even when the mail server has not answered by then;
  /// its answer is still recorded.
  ///
  /// @param answered receives the reply
  Uni<Void> make(Claim claim, Consumer<ServerReply> answered) {
    if (claim.afterAnAbandonedAttempt()) {
      metrics.countLostAnswer(claim);
    }
    return lateAnswers.await(
        claim, sendMail.of(claim).invoke(answered).chain(reply -> conclude.with(claim, reply)));
  }
}
