package io.slotwright.schedule.timezone.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Repeater;
import io.slotwright.schedule.slot.Generated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Follows the release of the time zone database after a start, and when an administrator asks.
@ApplicationScoped
public class ReleaseAlarm {

  private static final Logger LOG = Logger.getLogger(ReleaseAlarm.class);

  /// A run that found another replica at work, or failed, is repeated.
  private static final String AGAIN = "1h";

  /// The first run after an update reads the days of all posts.
  private static final Duration LONGEST_RUN = Duration.ofHours(6);

  private final Repeater runs;

  ReleaseAlarm(FollowRelease release, Jobs jobs) {
    this.runs =
        jobs.add(
            Job.of(
                    "follow-clocks",
                    Pace.every(AGAIN),
                    () -> release.follow().invoke(ReleaseAlarm::log))
                .runningAtMost(LONGEST_RUN));
  }

  void start(@Observes StartupEvent started) {
    runs.start();
  }

  /// Returns at once.
  public void ring() {
    runs.wake();
  }

  private static void log(Generated generated) {
    if (generated.daysChanged() > 0) {
      LOG.infof(
          "the clocks of %d days of %d posts have changed",
          generated.daysChanged(), generated.posts());
    }
  }
}
