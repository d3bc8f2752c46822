package io.slotwright.booking.challenge.flow;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/// Forgets used challenges that have expired: expired ones are refused anyway.
@ApplicationScoped
public class TidyChallenges {

  private static final Logger LOG = Logger.getLogger(TidyChallenges.class);

  private final SpentChallenges spent;
  private final InstantSource clock;

  TidyChallenges(SpentChallenges spent, InstantSource clock) {
    this.spent = spent;
    this.clock = clock;
  }

  @Scheduled(
      every = "${slotwright.booking.tidy-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> onSchedule() {
    return tidy()
        .onFailure()
        .invoke(failure -> LOG.warnf("expired challenges wait: %s", failure.toString()))
        .onFailure()
        .recoverWithNull();
  }

  /// Any number of replicas may do it at once.
  public Uni<Void> tidy() {
    return spent.tidy(clock.instant());
  }
}
