package io.slotwright.calendar;

import static io.slotwright.calendar.PostStory.aPostIn;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.fuzz.NonsenseContract;
import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.openapi.Operation;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class NonsenseTest extends NonsenseContract {

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

  /// The remote evaluation protocol has refusals of its own form, and OfrepTest tests them. A
  /// second rebuild is refused while the first one runs, whatever it is sent; see RebuildTest.
  @Override
  protected boolean concerns(Operation operation) {
    return !operation.path().startsWith("/ofrep/")
        && !(operation.path().endsWith("/rebuild") && operation.method().equals("post"));
  }
}
