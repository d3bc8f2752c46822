package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.config.NotificationSettings;
import io.slotwright.notification.config.NotificationSettings.Sending;
import io.slotwright.notification.delivery.Backoff;
import io.slotwright.notification.delivery.Outcome;
import io.slotwright.notification.delivery.RetryPolicy;
import io.slotwright.notification.mail.Posting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/// Decides what follows from the mail server's answer, and writes that down.
///
/// A mail can be sent twice only when its answer is lost: the server has accepted it, and the
/// connection breaks, this service dies, or it loses its database for longer than the lease, before
/// that is written. SMTP knows no transaction, so the choice is between a mail too many and a mail
/// too few. The gap is kept small: the write follows the server's answer at once and is repeated
/// while the lease lasts; shutdown waits for attempts under way; every lost answer is counted; and
/// the repeated mail has the same `Message-ID`, by which mail programs can tell it.
@ApplicationScoped
public class ConcludeAttempt {

  private static final Logger LOG = Logger.getLogger(ConcludeAttempt.class);

  private final DeliveryLedger ledger;
  private final WhileClaimed whileClaimed;
  private final DeliveryMetrics metrics;
  private final InstantSource clock;
  private final RetryPolicy policy;

  ConcludeAttempt(
      DeliveryLedger ledger,
      WhileClaimed whileClaimed,
      DeliveryMetrics metrics,
      InstantSource clock,
      NotificationSettings settings) {
    this.ledger = ledger;
    this.whileClaimed = whileClaimed;
    this.metrics = metrics;
    this.clock = clock;
    Sending sending = settings.sending();
    this.policy = new RetryPolicy(new Backoff(sending.firstPause(), sending.longestPause()));
  }

  /// Never fails: what cannot be written down is tried again after the lease.
  Uni<Void> with(Claim claim, Posting posting) {
    if (posting instanceof Posting.Unanswered) {
      metrics.countLostAnswer(claim);
    }
    return write(claim, outcome(claim, posting));
  }

  private Outcome outcome(Claim claim, Posting posting) {
    double dice = ThreadLocalRandom.current().nextDouble();
    return policy.after(posting, claim.attempt(), clock.instant(), claim.giveUpAt(), dice);
  }

  private Uni<Void> write(Claim claim, Outcome outcome) {
    return whileClaimed
        .retry(() -> ledger.write(claim, outcome))
        .onFailure()
        .invoke(e -> LOG.errorf(e, "delivery %s: outcome not written", claim.deliveryId()))
        .onFailure()
        .recoverWithItem(false)
        .invoke(written -> reportIf(written, claim, outcome))
        .replaceWithVoid();
  }

  private void reportIf(boolean written, Claim claim, Outcome outcome) {
    if (written) {
      metrics.count(claim, outcome);
      log(claim, outcome);
    }
  }

  private static void log(Claim claim, Outcome outcome) {
    switch (outcome) {
      case Outcome.Sent sent -> LOG.debugf("delivery %s sent", claim.deliveryId());
      case Outcome.Failed(var reason, var next) ->
          LOG.warnf("delivery %s failed (%s), next at %s", claim.deliveryId(), reason, next);
      case Outcome.Dead(var reason) ->
          LOG.errorf("delivery %s is given up (%s)", claim.deliveryId(), reason);
    }
  }
}
