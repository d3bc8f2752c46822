package io.slotwright.booking.reservation.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.booking.allocation.flow.LapsedHolds;
import io.slotwright.booking.config.BookingSettings;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Progress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/// Retires holds that have lapsed and publishes that they expired. No request waits for it: a
/// lapsed hold blocks no booking.
@ApplicationScoped
public class TidyLapsedHolds {

  private static final int BATCH = 500;

  private final LapsedHolds lapsed;
  private final BookingSettings settings;
  private final InstantSource clock;

  TidyLapsedHolds(LapsedHolds lapsed, BookingSettings settings, InstantSource clock) {
    this.lapsed = lapsed;
    this.settings = settings;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(
        Job.progressing(
            "tidy-lapsed-holds",
            Pace.every(settings.tidyEvery()),
            () -> tidy().map(retired -> Progress.of(retired, BATCH))));
  }

  /// @return how many were retired; also 0 when another replica is retiring the same holds
  public Uni<Integer> tidy() {
    return lapsed.retireSome(BATCH, clock.instant());
  }
}
