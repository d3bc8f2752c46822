package io.slotwright.calendar.week.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.slotwright.plumbing.health.FeedAges;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Repeater;
import io.slotwright.plumbing.transaction.Committed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/// Keeps [CurrentCalendars] current: at a steady pace for what other replicas commit, and at once
/// after a commit of this one.
@ApplicationScoped
class FollowCalendars {

  private static final Duration PAUSE = CurrentCalendars.MOST_AGE.multipliedBy(2).dividedBy(5);

  private final Repeater repeater;

  FollowCalendars(CurrentCalendars calendars, Jobs jobs, FeedAges ages, MeterRegistry meters) {
    this.repeater =
        jobs.add(
            Job.of("follow-calendars", Pace.pausing(PAUSE), calendars::follow)
                .runningAtMost(CurrentCalendars.LONGEST_READING.multipliedBy(3)));
    ages.follow("calendars", calendars::ageInSeconds);
    meters.gauge("slotwright_calendars", calendars, CurrentCalendars::size);
  }

  void start(@Observes StartupEvent started) {
    repeater.start();
  }

  void wake(@Observes Committed transaction) {
    repeater.wake();
  }
}
