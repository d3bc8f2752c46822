package io.slotwright.plumbing.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;

/// Counts the dead letters that wait for somebody, and forgets old ones with the personal data in
/// them.
@ApplicationScoped
class TidyDeadLetters {

  static final Duration KEPT = Duration.ofDays(30);

  private final DeadLetters letters;
  private final InstantSource clock;
  private volatile double waiting = Double.NaN;

  TidyDeadLetters(DeadLetters letters, InstantSource clock, MeterRegistry meters) {
    this.letters = letters;
    this.clock = clock;
    Gauge.builder("slotwright_dead_letters_waiting", this, tidy -> tidy.waiting)
        .description("Dead letters that are neither applied nor discarded")
        .register(meters);
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(Job.of("tidy-dead-letters", Pace.every("10s"), this::tidy));
  }

  /// Safe to run on several replicas at once.
  Uni<Void> tidy() {
    return letters
        .forgetBefore(clock.instant().minus(KEPT))
        .chain(letters::countWaiting)
        .invoke(count -> waiting = count)
        .replaceWithVoid();
  }
}
