package io.slotwright.booking.limit.flow;

import io.quarkus.scheduler.Scheduled;
import io.slotwright.booking.config.BookingSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/// Forgets counts whose windows have ended. They bind no client: an ended window counts anew.
@ApplicationScoped
public class TidyUsage {

  private static final Logger LOG = Logger.getLogger(TidyUsage.class);

  private final Usage usage;
  private final BookingSettings settings;
  private final InstantSource clock;

  TidyUsage(Usage usage, BookingSettings settings, InstantSource clock) {
    this.usage = usage;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "${slotwright.booking.tidy-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> onSchedule() {
    return tidy()
        .onFailure()
        .invoke(failure -> LOG.warnf("ended counts wait: %s", failure.toString()))
        .onFailure()
        .recoverWithNull();
  }

  /// Until nothing waits: a flood leaves more than one batch when its windows end.
  public Uni<Void> tidy() {
    return Uni.createFrom()
        .deferred(() -> usage.tidy(clock.instant(), settings.tidyBatch()))
        .repeat()
        .whilst(forgotten -> forgotten == settings.tidyBatch())
        .collect()
        .last()
        .replaceWithVoid();
  }
}
