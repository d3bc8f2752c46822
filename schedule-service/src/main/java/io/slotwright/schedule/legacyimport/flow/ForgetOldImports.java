package io.slotwright.schedule.legacyimport.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.schedule.legacyimport.LegacyImport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Deletes the results of dry runs after a day, and what killed imports have left behind.
@ApplicationScoped
class ForgetOldImports {

  private static final Duration DRY_RUNS_LAST = Duration.ofDays(1);

  private final Imports imports;
  private final InstantSource clock;

  ForgetOldImports(Imports imports, InstantSource clock) {
    this.imports = imports;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(Job.of("forget-old-imports", Pace.every("1h", Duration.ofMinutes(5)), this::forget));
  }

  private Uni<Void> forget() {
    Instant now = clock.instant();
    return imports.tidy(now.minus(DRY_RUNS_LAST), now.minus(LegacyImport.PATIENCE));
  }
}
