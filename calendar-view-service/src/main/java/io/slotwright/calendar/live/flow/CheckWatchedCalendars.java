package io.slotwright.calendar.live.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.plumbing.health.FeedAges;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Makes this replica check its watched calendars repeatedly, one check at a time.
@ApplicationScoped
class CheckWatchedCalendars {

  private final WatchedCalendars calendars;
  private final LiveSettings settings;
  private volatile long looked = System.nanoTime();

  CheckWatchedCalendars(WatchedCalendars calendars, LiveSettings settings, FeedAges ages) {
    this.calendars = calendars;
    this.settings = settings;
    ages.follow("live-calendars", () -> (System.nanoTime() - looked) / 1e9);
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(Job.of("look-at-watched-calendars", Pace.pausing(settings.lookEvery()), this::look));
  }

  private Uni<Void> look() {
    return calendars.look().invoke(() -> looked = System.nanoTime());
  }
}
