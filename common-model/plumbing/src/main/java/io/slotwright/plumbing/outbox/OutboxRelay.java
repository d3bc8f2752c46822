package io.slotwright.plumbing.outbox;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Progress;
import io.slotwright.plumbing.pace.Repeater;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/// Publishes the outbox continuously, at one pace while busy and at another while idle.
///
/// [#wake] starts a pass at once when the relay is idle. While it is busy, commits do not cut its
/// short pause: the events of that pause go in one pass, which costs little more than a pass for
/// one record.
///
/// On shutdown the lease is released after the last pass, so that another replica continues at
/// once.
@ApplicationScoped
public class OutboxRelay {

  /// A pass this old lost its lease long ago, and without it sends and deletes nothing.
  private static final Duration LONGEST_PASS = Duration.ofMinutes(2);

  private static final Pace PACE =
      new Pace.Adaptive(Duration.ofMillis(10), Duration.ofMillis(200), Duration.ofMillis(500));

  private final Leadership leadership;
  private final Repeater repeater;

  OutboxRelay(OutboxPass pass, Leadership leadership, Jobs jobs) {
    this.leadership = leadership;
    this.repeater =
        jobs.add(
            Job.progressing(
                    "outbox-relay",
                    PACE,
                    () -> pass.run().map(sent -> Progress.of(sent, OutboxPass.MOST_RECORDS)))
                .runningAtMost(LONGEST_PASS)
                .thenAtTheEnd(leadership::resign));
  }

  void start(@Observes StartupEvent started) {
    repeater.start();
  }

  /// The outcome of this replica's last pass.
  RelayState state() {
    if (repeater.isFailing()) {
      return RelayState.FAILING;
    }
    return leadership.isHere() ? RelayState.LEADING : RelayState.FOLLOWING;
  }

  /// Something was committed: start a pass without waiting for the next poll.
  public void wake() {
    repeater.wake();
  }
}
