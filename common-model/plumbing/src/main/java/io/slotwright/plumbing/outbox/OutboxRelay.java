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

/// Keeps sending what the outbox holds, at one pace while busy and at another while idle.
///
/// [#wake] starts a pass at once after a time of rest. While there is much to send, commits do not
/// hurry it: what gathers in a short pause goes in one pass, which costs little more than a pass
/// for one record.
///
/// When the service stops, the lease is given up after the last pass, so that another replica goes
/// on at once.
@ApplicationScoped
public class OutboxRelay {

  /// By then a pass has long lost its lease, without which it sends and deletes nothing.
  private static final Duration LONGEST_PASS = Duration.ofMinutes(2);

  private final Leadership leadership;
  private final Repeater repeater;

  OutboxRelay(OutboxPass pass, Leadership leadership, OutboxSettings settings, Jobs jobs) {
    this.leadership = leadership;
    this.repeater =
        jobs.add(
            Job.progressing(
                    "outbox-relay",
                    new Pace.Adaptive(
                        settings.busyPause(), settings.idlePause(), settings.failurePause()),
                    () -> pass.run().map(sent -> Progress.of(sent, settings.batchSize())))
                .runningAtMost(LONGEST_PASS)
                .thenAtTheEnd(leadership::resign));
  }

  void start(@Observes StartupEvent started) {
    repeater.start();
  }

  /// How the last pass ended here.
  RelayState state() {
    if (repeater.isFailing()) {
      return RelayState.FAILING;
    }
    return leadership.isHere() ? RelayState.LEADING : RelayState.FOLLOWING;
  }

  /// Something was committed: do not wait for the next poll.
  public void wake() {
    repeater.wake();
  }
}
