package io.slotwright.booking.index.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.booking.config.BookingSettings;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Has the index read what is new, at a steady pace, so that a search need not wait for it.
@ApplicationScoped
public class FollowChanges {

  FollowChanges(CurrentIndex index, IndexMetrics metrics) {
    metrics.observe(index);
  }

  void start(
      @Observes StartupEvent started, Jobs jobs, CurrentIndex index, BookingSettings settings) {
    jobs.start(
        Job.of("follow-changes", Pace.pausing(settings.indexPause()), index::follow)
            .runningAtMost(CurrentIndex.LONGEST_LOADING.multipliedBy(2)));
  }
}
