package io.slotwright.booking.confirmation.flow;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/// Deletes the personal data of requests that have lapsed.
@ApplicationScoped
public class TidyConfirmations {

  private static final Logger LOG = Logger.getLogger(TidyConfirmations.class);

  private final Confirmations confirmations;
  private final InstantSource clock;

  TidyConfirmations(Confirmations confirmations, InstantSource clock) {
    this.confirmations = confirmations;
    this.clock = clock;
  }

  @Scheduled(
      every = "${slotwright.booking.tidy-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> onSchedule() {
    return tidy()
        .onFailure()
        .invoke(failure -> LOG.warnf("lapsed requests wait: %s", failure.toString()))
        .onFailure()
        .recoverWithNull();
  }

  /// Any number of replicas may do it at once.
  public Uni<Void> tidy() {
    return confirmations.tidy(clock.instant());
  }
}
