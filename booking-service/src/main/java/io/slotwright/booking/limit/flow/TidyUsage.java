package io.slotwright.booking.limit.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.booking.config.BookingSettings;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Progress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/// Deletes counts whose windows have ended. Until then they bind no client: the next use starts a
/// new window.
@ApplicationScoped
public class TidyUsage {

  private static final int BATCH = 500;

  private final Usage usage;
  private final BookingSettings settings;
  private final InstantSource clock;

  TidyUsage(Usage usage, BookingSettings settings, InstantSource clock) {
    this.usage = usage;
    this.settings = settings;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(Job.progressing("tidy-usage", Pace.every(settings.tidyEvery()), this::tidy));
  }

  /// Deletes one batch. A flood leaves more than one when its windows end.
  public Uni<Progress> tidy() {
    return usage.tidy(clock.instant(), BATCH).map(deleted -> Progress.of(deleted, BATCH));
  }
}
