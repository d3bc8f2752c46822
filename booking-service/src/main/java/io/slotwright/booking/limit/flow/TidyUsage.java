package io.slotwright.booking.limit.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.booking.config.BookingSettings;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.WholeBatches;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/// Deletes counts whose windows have ended. Until then they bind no client: the next use starts a
/// new window.
@ApplicationScoped
public class TidyUsage {

  private final Usage usage;
  private final BookingSettings settings;
  private final InstantSource clock;

  TidyUsage(Usage usage, BookingSettings settings, InstantSource clock) {
    this.usage = usage;
    this.settings = settings;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(Job.of("tidy-usage", Pace.every(settings.tidyEvery()), this::tidy));
  }

  /// Until nothing waits: a flood leaves more than one batch when its windows end.
  public Uni<Void> tidy() {
    return WholeBatches.untilDone(
        settings.tidyBatch(), () -> usage.tidy(clock.instant(), settings.tidyBatch()));
  }
}
