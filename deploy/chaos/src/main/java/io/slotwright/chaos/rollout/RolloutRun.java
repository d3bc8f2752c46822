package io.slotwright.chaos.rollout;

import io.slotwright.chaos.calendar.client.Audience;
import io.slotwright.chaos.calendar.client.Sums;
import io.slotwright.chaos.calendar.run.CalendarRound;
import io.slotwright.chaos.calendar.run.CalendarRound.Plan;
import io.slotwright.chaos.calendar.run.CalendarRound.Verdict;
import io.slotwright.chaos.client.Tally;
import io.slotwright.chaos.stack.Replica;
import io.slotwright.chaos.stack.Scene;
import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Readers, viewers and customers before the gateway, while one replica after the other is
/// restarted.
public final class RolloutRun {
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration WARM = Duration.ofMillis(250);
  private static final int LONGEST_WARM_UP = 12;
  private static final UUID NOTHING = new UUID(0, 0);
  private static final Duration QUIET = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int READS_PER_WRITE = 20;

  private final Scene scene;
  private final SuiteService service;
  private final Ending ending;

  /// How a replica comes to its end before it is started again.
  public interface Ending {
    void end(Scene scene, Replica replica) throws InterruptedException;
  }

  /// As a rolling update does it: SIGTERM, and the next process once the last one has ended.
  public static final Ending ORDERLY =
      (scene, replica) -> {
        scene.components().stop(replica.name());
        scene.components().start(replica.name());
      };

  /// @param service of which the scene has two replicas
  public RolloutRun(Scene scene, SuiteService service, Ending ending) {
    this.scene = scene;
    this.service = service;
    this.ending = ending;
  }

  /// @param rollouts how often both replicas are restarted, one after the other
  /// @param requests goes on until there are that many
  public RolloutResult play(int rollouts, long requests, Audience.Size size, long seed)
      throws IOException, InterruptedException, SQLException {
    Sums sums = new Sums();
    Tally writes = new Tally();
    List<Counts> warm = new ArrayList<>();
    List<Duration> p99 = new ArrayList<>();
    String keys = "rollout-%s-%d-".formatted(service.title(), seed);
    Verdict verdict =
        new CalendarRound(scene, sums, writes, new Plan(seed, keys, size, READS_PER_WRITE))
            .playThroughTheGateway(
                _ -> {
                  try (Pulse pulse = new Pulse(scene.gateway().resolve(page()))) {
                    warmUp(pulse);
                    warm.add(Counts.of(sums, writes));
                    Thread.sleep(QUIET);
                    p99.add(pulse.p99());
                    roll(rollouts);
                    p99.add(pulse.p99());
                    while (Counts.of(sums, writes).since(warm.getFirst()).requests() < requests) {
                      Thread.sleep(POLL);
                    }
                  }
                });
    Counts counts = Counts.of(sums, writes).since(warm.getFirst());
    return new RolloutResult(
        service.title(),
        rollouts,
        counts.requests(),
        counts.failures(),
        verdict.breaches(),
        p99.getFirst(),
        p99.getLast());
  }

  /// Virtual machines that have just started are slow, and clients give up early.
  private static void warmUp(Pulse pulse) throws IOException, InterruptedException {
    int times = 0;
    do {
      times++;
      Thread.sleep(WARM_UP);
    } while (pulse.p99().compareTo(WARM) > 0 && times < LONGEST_WARM_UP);
  }

  /// Something small that the service answers by itself, and knows nothing of.
  private String page() {
    return switch (service) {
      case CALENDAR -> "/api/v1/sign-in";
      case BOOKING -> "/api/v1/service-points/" + NOTHING + "/services";
      case SCHEDULE, NOTIFICATION -> "/api/v1/service-points/" + NOTHING;
    };
  }

  private void roll(int rollouts) throws InterruptedException {
    for (int rollout = 0; rollout < rollouts; rollout++) {
      for (Replica replica : scene.replicas()) {
        ending.end(scene, replica);
        scene.awaitReady(replica.name());
      }
    }
  }
}
