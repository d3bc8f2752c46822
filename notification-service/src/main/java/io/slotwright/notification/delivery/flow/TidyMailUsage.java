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

  private static final int BATCH = 10_000;

  private static final Logger LOG = Logger.getLogger(TidyMailUsage.class);

  private final MailUsage usage;
  private final InstantSource clock;

  TidyMailUsage(MailUsage usage, InstantSource clock) {
    this.usage = usage;
    this.clock = clock;
  }

  @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> onSchedule() {
    return tidy()
        .onFailure()
        .invoke(failure -> LOG.warnf("ended counts wait: %s", failure.toString()))
        .onFailure()
        .recoverWithNull();
  }

  /// Until nothing waits: a flood leaves more than one batch an hour later.
  public Uni<Void> tidy() {
    return Uni.createFrom()
        .deferred(() -> usage.tidy(clock.instant(), BATCH))
        .repeat()
        .whilst(forgotten -> forgotten == BATCH)
        .collect()
        .last()
        .replaceWithVoid();
  }
}
