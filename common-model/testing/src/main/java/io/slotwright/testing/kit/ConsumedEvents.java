package io.slotwright.testing.kit;

import io.slotwright.common.event.Event;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import org.awaitility.Awaitility;

/// The events that the service under test has applied, as its inbox says.
public final class ConsumedEvents {

  private final Pool pool;

  public ConsumedEvents(Pool pool) {
    this.pool = pool;
  }

  /// Returns when all of these have been applied.
  public void await(Event... events) {
    for (Event event : events) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> contain(event));
    }
  }

  private boolean contain(Event event) {
    return pool.preparedQuery(
                "SELECT 1 FROM inbox WHERE topic = $1 AND aggregate_id = $2 AND version >= $3")
            .execute(Tuple.of(event.topic(), event.aggregateId(), event.version()))
            .await()
            .atMost(Duration.ofSeconds(10))
            .size()
        == 1;
  }
}
