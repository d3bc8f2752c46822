package io.slotwright.notification.delivery.flow;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/// Forgets counts of mails whose windows have ended: an ended window counts anew.
@ApplicationScoped
public class TidyMailUsage {

  private static final Logger LOG = Logger.getLogger(TidyMailUsage.class);

  private final MailUsage usage;
  private final InstantSource clock;

  TidyMailUsage(MailUsage usage, InstantSource clock) {
    this.usage = usage;
    this.clock = clock;
  }

  @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> onSchedule() {
    return usage
        .tidy(clock.instant())
        .onFailure()
        .invoke(failure -> LOG.warnf("ended counts wait: %s", failure.toString()))
        .onFailure()
        .recoverWithNull();
  }
}
