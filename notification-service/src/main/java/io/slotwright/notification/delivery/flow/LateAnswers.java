package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.mail.flow.SendingSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/// Keeps a mail claimed while the mail server is slow to answer it: a retry meanwhile would send it
/// twice.
@ApplicationScoped
public class LateAnswers {

  private static final Logger LOG = Logger.getLogger(LateAnswers.class);

  private final Deliveries deliveries;
  private final WhileClaimed whileClaimed;
  private final InstantSource clock;
  private final SendingSettings settings;

  LateAnswers(
      Deliveries deliveries,
      WhileClaimed whileClaimed,
      InstantSource clock,
      SendingSettings settings) {
    this.deliveries = deliveries;
    this.whileClaimed = whileClaimed;
    this.clock = clock;
    this.settings = settings;
  }

  /// Completes with `attempt`, or after the timeout while `attempt` continues.
  ///
  /// @param attempt is run once and must end in bounded time
  Uni<Void> await(Claim claim, Uni<Void> attempt) {
    return attempt
        .memoize()
        .indefinitely()
        .ifNoItem()
        .after(settings.timeout())
        .recoverWithUni(() -> keep(claim));
  }

  /// If PostgreSQL is unavailable until the claim expires, the next attempt counts a lost response.
  private Uni<Void> keep(Claim claim) {
    return whileClaimed
        .retry(() -> deliveries.extend(claim, lastMoment()))
        .onFailure()
        .invoke(e -> LOG.warnf("delivery %s: claim not extended: %s", claim.deliveryId(), e))
        .onFailure()
        .recoverWithNull();
  }

  private Instant lastMoment() {
    return clock.instant().plus(settings.answerWithin()).plus(settings.lease());
  }
}
