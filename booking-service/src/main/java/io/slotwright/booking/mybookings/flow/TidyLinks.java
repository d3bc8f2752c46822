package io.slotwright.booking.mybookings.flow;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/// Forgets what is out of date of links. Nobody waits for it: an expired link opens nothing.
@ApplicationScoped
public class TidyLinks {

  private static final Logger LOG = Logger.getLogger(TidyLinks.class);

  private final MyBookingsLinks links;
  private final InstantSource clock;

  TidyLinks(MyBookingsLinks links, InstantSource clock) {
    this.links = links;
    this.clock = clock;
  }

  @Scheduled(
      every = "${slotwright.booking.tidy-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> onSchedule() {
    return tidy()
        .onFailure()
        .invoke(failure -> LOG.warnf("expired links wait: %s", failure.toString()))
        .onFailure()
        .recoverWithNull();
  }

  /// Any number of replicas may do it at once.
  public Uni<Void> tidy() {
    return links.tidy(clock.instant());
  }
}
