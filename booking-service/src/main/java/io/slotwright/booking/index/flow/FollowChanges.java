package io.slotwright.booking.index.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/// Has the index read what is new, at a steady pace, so that a search need not wait for it.
@ApplicationScoped
public class FollowChanges {

  /// Bookings of other replicas appear that much later; while PostgreSQL is slow, up to the
  /// [IndexSettings#indexAge] later.
  private static final Duration PAUSE = Duration.ofMillis(100);

  FollowChanges(CurrentIndex index, IndexMetrics metrics) {
    metrics.observe(index);
  }

  void start(@Observes StartupEvent started, Jobs jobs, CurrentIndex index) {
    jobs.start(
        Job.of("follow-changes", Pace.pausing(PAUSE), index::follow)
            .runningAtMost(CurrentIndex.LONGEST_LOADING.multipliedBy(2)));
  }
}
