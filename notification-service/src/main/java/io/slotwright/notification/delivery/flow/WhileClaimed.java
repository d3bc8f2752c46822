package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.mail.flow.SendingSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/// Retries a write about a claim until it succeeds or the claim may have expired: after that
/// another attempt may write about the same delivery.
@ApplicationScoped
public class WhileClaimed {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Duration patience;

  WhileClaimed(SendingSettings settings) {
    this.patience = settings.lease().minus(settings.timeout());
  }

  /// @return fails as `write` does when the time is up
  <T> Uni<T> retry(Supplier<Uni<? extends T>> write) {
    return Uni.createFrom()
        .deferred(write)
        .onFailure()
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .expireIn(patience.toMillis());
  }
}
