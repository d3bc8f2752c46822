package io.slotwright.booking.confirmation.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.booking.config.BookingSettings;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/// Deletes the personal data of requests that have lapsed.
@ApplicationScoped
public class TidyConfirmations {

  private final Confirmations confirmations;
  private final InstantSource clock;

  TidyConfirmations(Confirmations confirmations, InstantSource clock) {
    this.confirmations = confirmations;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Jobs jobs, BookingSettings settings) {
    jobs.start(Job.of("tidy-confirmations", Pace.every(settings.tidyEvery()), this::tidy));
  }

  /// Any number of replicas may do it at once.
  public Uni<Void> tidy() {
    return confirmations.tidy(clock.instant());
  }
}
