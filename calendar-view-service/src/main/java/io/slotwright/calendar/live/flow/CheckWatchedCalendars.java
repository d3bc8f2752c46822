package io.slotwright.calendar.live.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.calendar.week.flow.CurrentCalendars;
import io.slotwright.plumbing.health.FeedAges;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Repeater;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Makes this replica look at its watched calendars: at once when there is news or somebody comes,
/// and regularly, because weeks end without news.
@ApplicationScoped
class CheckWatchedCalendars {

  private final WatchedCalendars watched;
  private final CurrentCalendars known;
  private final Repeater repeater;
  private volatile long proved = System.nanoTime();

  CheckWatchedCalendars(
      WatchedCalendars watched,
      CurrentCalendars known,
      LiveSettings settings,
      Jobs jobs,
      FeedAges ages) {
    this.watched = watched;
    this.known = known;
    this.repeater =
        jobs.add(
            Job.of("look-at-watched-calendars", Pace.pausing(settings.lookEvery()), this::look));
    ages.follow("live-calendars", () -> (System.nanoTime() - proved) / 1e9);
  }

  void start(@Observes StartupEvent started) {
    watched.start(repeater::wake);
    repeater.start();
  }

  /// The feed is proved alive by a look at what is current, not by a look alone.
  private Uni<Void> look() {
    boolean isCurrent = known.isCurrent();
    return watched
        .look()
        .invoke(
            () -> {
              if (isCurrent) {
                proved = System.nanoTime();
              }
            });
  }
}
