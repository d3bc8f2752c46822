package io.slotwright.testing.fuzz;

import io.slotwright.testing.deadletter.ConsumedTopics;
import io.slotwright.testing.openapi.Operation;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// The things of a service, and the dead letters that all services have.
public record WithDeadLetters(Things things) implements Things {

  private static final String PATH = "/api/v1/admin/dead-letters/";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// At an offset that Kafka never has.
  private static final String ADD =
      """
      INSERT INTO dead_letter (id, topic, partition, "offset", reason, died_at)
      VALUES (gen_random_uuid(), $1, 0, $2, 'a test', now())
      RETURNING id::text
      """;

  @Override
  public Optional<String> value(Operation operation, String name) {
    return operation.path().startsWith(PATH) && name.equals("id")
        ? Optional.of(aDeadLetter())
        : things.value(operation, name);
  }

  private static String aDeadLetter() {
    long offset = ThreadLocalRandom.current().nextLong(Long.MIN_VALUE, 0);
    return CDI.current()
        .select(Pool.class)
        .get()
        .preparedQuery(ADD)
        .execute(Tuple.of(ConsumedTopics.all().getFirst(), offset))
        .await()
        .atMost(PATIENCE)
        .iterator()
        .next()
        .getString(0);
  }
}
