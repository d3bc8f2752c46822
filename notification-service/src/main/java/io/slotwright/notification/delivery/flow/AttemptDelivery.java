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

/// Makes one attempt at a claimed delivery and writes down what it came to.
@ApplicationScoped
public class AttemptDelivery {

  private final PostMail postMail;
  private final ConcludeAttempt conclude;
  private final InstantSource clock;
  private final RetryPolicy policy;

  AttemptDelivery(
      PostMail postMail,
      ConcludeAttempt conclude,
      InstantSource clock,
      NotificationSettings settings) {
    this.postMail = postMail;
    this.conclude = conclude;
    this.clock = clock;
    Sending sending = settings.sending();
    this.policy = new RetryPolicy(new Backoff(sending.firstPause(), sending.longestPause()));
  }

  /// Never fails, so that one delivery does not hold up the others of its batch.
  Uni<Void> make(Claim claim) {
    return postMail
        .of(claim)
        .map(posting -> outcome(claim, posting))
        .chain(outcome -> conclude.with(claim, outcome));
  }

  private Outcome outcome(Claim claim, Posting posting) {
    double dice = ThreadLocalRandom.current().nextDouble();
    return policy.after(posting, claim.attempt(), clock.instant(), claim.giveUpAt(), dice);
  }
}
