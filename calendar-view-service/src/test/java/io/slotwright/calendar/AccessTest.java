package io.slotwright.calendar;

import static io.slotwright.calendar.PostStory.aPostIn;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.access.AccessContract;
import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class AccessTest extends AccessContract {

  @Inject Announcer announcer;
  @Inject FlagStock flags;
  @Inject Pool pool;

  /// A rebuild that was asked for raises the versions that other tests compare.
  @AfterEach
  void untilNoRebuildRuns() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                pool.query("SELECT FROM calendar_rebuild WHERE state = 'running'")
                        .execute()
                        .await()
                        .atMost(Duration.ofSeconds(10))
                        .size()
                    == 0);
  }

  @Override
  protected Things things() {
    return new Stock(announcer.introduce(aPostIn("Europe/Kyiv")), flags.onlyInstalled());
  }

  @Override
  protected int operationsAtLeast() {
    return 11;
  }
}
