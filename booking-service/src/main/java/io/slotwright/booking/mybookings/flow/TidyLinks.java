package io.slotwright.booking.mybookings.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.booking.config.BookingSettings;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/// Deletes outdated links and requests. No client depends on it: an expired link opens nothing.
@ApplicationScoped
public class TidyLinks {

  private final MyBookingsLinks links;
  private final InstantSource clock;

  TidyLinks(MyBookingsLinks links, InstantSource clock) {
    this.links = links;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Jobs jobs, BookingSettings settings) {
    jobs.start(Job.of("tidy-links", Pace.every(settings.tidyEvery()), this::tidy));
  }

  /// Any number of replicas may do it at once.
  public Uni<Void> tidy() {
    return links.tidy(clock.instant());
  }
}
