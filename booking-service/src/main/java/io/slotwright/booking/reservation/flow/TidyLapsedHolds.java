package io.slotwright.booking.reservation.flow;

import io.quarkus.scheduler.Scheduled;
import io.slotwright.booking.allocation.flow.LapsedHolds;
import io.slotwright.booking.config.BookingSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/// Retires holds that have lapsed and tells the others. Nothing waits for it: a lapsed hold
/// is in the way of no booking.
@ApplicationScoped
public class TidyLapsedHolds {

  private static final Logger LOG = Logger.getLogger(TidyLapsedHolds.class);

  private final LapsedHolds lapsed;
  private final BookingSettings settings;
  private final InstantSource clock;

  TidyLapsedHolds(LapsedHolds lapsed, BookingSettings settings, InstantSource clock) {
    this.lapsed = lapsed;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "${slotwright.booking.tidy-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> onSchedule() {
    return tidy()
        .onFailure()
        .invoke(failure -> LOG.warnf("lapsed holds wait: %s", failure.toString()))
        .onFailure()
        .recoverWithItem(0)
        .replaceWithVoid();
  }

  /// @return how many were retired: 0 too when another replica is at it
  public Uni<Integer> tidy() {
    return lapsed.retireSome(settings.tidyBatch(), clock.instant());
  }
}
