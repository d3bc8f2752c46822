package io.slotwright.calendar.flag.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.plumbing.health.FeedAges;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/// Makes this replica learn what administrators changed at another one.
@ApplicationScoped
class RefreshFlags {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final KnownFlags flags;
  private final FlagExposures exposures;
  private volatile long read = System.nanoTime();

  RefreshFlags(KnownFlags flags, FlagExposures exposures, FeedAges ages) {
    this.flags = flags;
    this.exposures = exposures;
    ages.follow("feature-flags", () -> (System.nanoTime() - read) / 1e9);
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(Job.of("refresh-feature-flags", Pace.pausing(PAUSE), this::refresh));
  }

  private Uni<Void> refresh() {
    return flags
        .read()
        .invoke(() -> read = System.nanoTime())
        .invoke(exposures::forgetAllBut)
        .replaceWithVoid();
  }
}
