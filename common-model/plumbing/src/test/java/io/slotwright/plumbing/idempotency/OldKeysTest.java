package io.slotwright.plumbing.idempotency;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class OldKeysTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Inject Idempotency idempotency;
  @Inject Pool pool;

  @Test
  void aKeyIsForgottenAfterADayAndNotBefore() {
    String old = keyOf("24 hours 1 minute");
    String young = keyOf("23 hours 59 minutes");

    idempotency.forgetOldKeys().await().atMost(PATIENCE);

    once(old, 18).statusCode(200);
    once(young, 18).statusCode(422);
  }

  /// A key that was used `age` ago.
  private String keyOf(String age) {
    String key = UUID.randomUUID().toString();
    once(key, 17).statusCode(200);
    pool.preparedQuery(
            "UPDATE idempotency_key SET created_at = now() - $2::text::interval WHERE key = $1")
        .execute(Tuple.of(key, age))
        .await()
        .atMost(PATIENCE);
    return key;
  }

  private static ValidatableResponse once(String key, int size) {
    return given()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body("{\"name\": \"left\", \"size\": %d}".formatted(size))
        .post("/edge/once")
        .then();
  }
}
