package io.slotwright.booking.challenge.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.booking.config.BookingSettings;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/// Forgets used challenges that have expired: expired ones are refused anyway.
@ApplicationScoped
public class TidyChallenges {

  private final SpentChallenges spent;
  private final InstantSource clock;

  TidyChallenges(SpentChallenges spent, InstantSource clock) {
    this.spent = spent;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Jobs jobs, BookingSettings settings) {
    jobs.start(Job.of("tidy-challenges", Pace.every(settings.tidyEvery()), this::tidy));
  }

  /// Any number of replicas may do it at once.
  public Uni<Void> tidy() {
    return spent.tidy(clock.instant());
  }
}
