package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.delivery.AttemptOutcome;
import io.slotwright.notification.delivery.Backoff;
import io.slotwright.notification.delivery.RetryPolicy;
import io.slotwright.notification.mail.ServerReply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/// Decides and records the outcome of an attempt from the mail server's response.
///
/// A mail can be sent twice only when the response is lost: the server accepted it, but before that
/// was recorded the connection broke, this service died, or it lost its database for longer than
/// the lease. SMTP has no transactions, so the choice is between one mail too many and one too few.
/// The gap is kept small: the outcome is written at once and retried while the lease lasts;
/// shutdown waits for attempts in progress; every lost response is counted; and the repeated mail
/// has the same `Message-ID`, by which mail programs can recognise it.
@ApplicationScoped
public class ConcludeAttempt {

  private static final Logger LOG = Logger.getLogger(ConcludeAttempt.class);

  private static final RetryPolicy POLICY =
      new RetryPolicy(new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5)));

  private final DeliveryLedger ledger;
  private final WhileClaimed whileClaimed;
  private final DeliveryMetrics metrics;
  private final InstantSource clock;

  ConcludeAttempt(
      DeliveryLedger ledger,
      WhileClaimed whileClaimed,
      DeliveryMetrics metrics,
      InstantSource clock) {
    this.ledger = ledger;
    this.whileClaimed = whileClaimed;
    this.metrics = metrics;
    this.clock = clock;
  }

  /// Never fails: an outcome that cannot be written leads to a retry after the lease.
  Uni<Void> with(Claim claim, ServerReply reply) {
    if (reply instanceof ServerReply.Unanswered) {
      metrics.countLostAnswer(claim);
    }
    return write(claim, outcome(claim, reply));
  }

  private AttemptOutcome outcome(Claim claim, ServerReply reply) {
    double dice = ThreadLocalRandom.current().nextDouble();
    return POLICY.after(reply, claim.attempt(), clock.instant(), claim.giveUpAt(), dice);
  }

  private Uni<Void> write(Claim claim, AttemptOutcome outcome) {
    return whileClaimed
        .retry(() -> ledger.write(claim, outcome))
        .onFailure()
        .invoke(e -> LOG.errorf(e, "delivery %s: outcome not written", claim.deliveryId()))
        .onFailure()
        .recoverWithItem(false)
        .invoke(written -> reportIf(written, claim, outcome))
        .replaceWithVoid();
  }

  private void reportIf(boolean written, Claim claim, AttemptOutcome outcome) {
    if (written) {
      metrics.count(claim, outcome);
      log(claim, outcome);
    }
  }

  private static void log(Claim claim, AttemptOutcome outcome) {
    switch (outcome) {
      case AttemptOutcome.Sent sent -> LOG.debugf("delivery %s sent", claim.deliveryId());
      case AttemptOutcome.Failed(var reason, var next) ->
          LOG.warnf("delivery %s failed (%s), next at %s", claim.deliveryId(), reason, next);
      case AttemptOutcome.Skipped(var reason) ->
          LOG.debugf("delivery %s skipped (%s)", claim.deliveryId(), reason);
      case AttemptOutcome.Dead(var reason, var code) ->
          LOG.errorf("delivery %s is given up (%s)", claim.deliveryId(), reason);
    }
  }
}
