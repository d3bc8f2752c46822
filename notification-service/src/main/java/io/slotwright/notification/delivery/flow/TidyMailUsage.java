package io.slotwright.notification.delivery.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Progress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/// Deletes counts of mails whose windows have ended; they no longer limit anything.
@ApplicationScoped
public class TidyMailUsage {

  private static final int BATCH = 10_000;

  private final MailUsage usage;
  private final InstantSource clock;

  TidyMailUsage(MailUsage usage, InstantSource clock) {
    this.usage = usage;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(Job.progressing("tidy-mail-usage", Pace.every("1m"), this::tidy));
  }

  /// Deletes one batch. A flood leaves more than one an hour later.
  public Uni<Progress> tidy() {
    return usage.tidy(clock.instant(), BATCH).map(deleted -> Progress.of(deleted, BATCH));
  }
}
