package io.slotwright.schedule.slot.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Repeater;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/// Rolls the horizon when it is due, and earlier after many posts have arrived without their days.
/// Where it is switched off, nothing happens.
@ApplicationScoped
public class HorizonAlarm {

  /// Batches with many posts to generate take hours; a second roll in that time finds nothing.
  private static final Duration LONGEST_ROLL = Duration.ofHours(6);

  private final Repeater rolls;

  HorizonAlarm(RollHorizon horizon, ScheduleSettings settings, Jobs jobs) {
    this.rolls =
        jobs.add(
            Job.of("roll-horizon", Pace.every(settings.horizonInterval()), horizon::roll)
                .runningAtMost(LONGEST_ROLL));
  }

  void start(@Observes StartupEvent started) {
    rolls.start();
  }

  /// Returns at once.
  public void ring() {
    rolls.wake();
  }
}
