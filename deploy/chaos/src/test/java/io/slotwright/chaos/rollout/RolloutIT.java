package io.slotwright.chaos.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.calendar.client.Audience;
import io.slotwright.chaos.stack.Scene;
import io.slotwright.chaos.stack.TestScene;
import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/// The short form: one rollout, and replicas that end without notice, which the same clients must
/// catch.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RolloutIT {
  private static final Audience.Size SIZE = new Audience.Size(4, 20);
  private static final long SOME_REQUESTS = 500;

  private static Scene scene;

  @BeforeAll
  static void start() throws IOException {
    scene = TestScene.start(SuiteService.CALENDAR);
  }

  @AfterAll
  static void stop() throws IOException {
    if (scene != null) {
      scene.close();
    }
  }

  @Test
  @Order(1)
  @Timeout(300)
  void nobodyNoticesARollout() throws Exception {
    RolloutResult result = play(RolloutRun.ORDERLY, 1);

    System.out.println(result);
    assertThat(result.failed()).isEmpty();
    assertThat(result.breaches()).isEmpty();
    assertThat(result.requests()).isGreaterThanOrEqualTo(SOME_REQUESTS);
  }

  @Test
  @Order(2)
  @Timeout(300)
  void replicasThatEndWithoutNoticeAreCaught() throws Exception {
    RolloutResult result = play((scene, replica) -> scene.components().kill(replica.name()), 2);

    assertThat(result.failed()).isNotEmpty();
  }

  private static RolloutResult play(RolloutRun.Ending ending, long seed) throws Exception {
    return new RolloutRun(scene, SuiteService.CALENDAR, ending).play(1, SOME_REQUESTS, SIZE, seed);
  }
}
