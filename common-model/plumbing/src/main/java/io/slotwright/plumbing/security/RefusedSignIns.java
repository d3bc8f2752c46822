package io.slotwright.plumbing.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Logs and counts refused bearer tokens: the reason, and the client if the token's signature was
/// valid. Never the token, its subject, or other text from the caller.
@Singleton
class RefusedSignIns {

  /// Counts refused tokens, by reason.
  static final String METRIC = "slotwright.sign.ins.refused";

  private static final Logger LOG = Logger.getLogger(RefusedSignIns.class);

  private final MeterRegistry meters;
  private final LinesPerSecond lines;

  RefusedSignIns(MeterRegistry meters, LinesPerSecond lines) {
    this.meters = meters;
    this.lines = lines;
  }

  void refused(@Observes AuthenticationFailureEvent event) {
    Throwable failure = event.getAuthenticationFailure();
    if (isOfTheProvider(failure)) {
      return;
    }
    TokenRefusal refusal = TokenRefusal.of(failure);
    count(refusal);
    lines.next().ifPresent(left -> log(refusal, left));
  }

  /// Whether the token could not be judged, because the provider's keys are unavailable.
  private static boolean isOfTheProvider(Throwable failure) {
    return failure instanceof OIDCException || failure.getCause() instanceof OIDCException;
  }

  private void count(TokenRefusal refusal) {
    Counter.builder(METRIC)
        .description("Bearer tokens that were refused")
        .tag("reason", refusal.reason())
        .register(meters)
        .increment();
  }

  private static void log(TokenRefusal refusal, long left) {
    LOG.warnf(
        "a sign-in is refused: reason %s, client %s%s",
        refusal.reason(),
        refusal.client().orElse("unknown"),
        left == 0 ? "" : " (" + left + " more were not logged)");
  }
}
