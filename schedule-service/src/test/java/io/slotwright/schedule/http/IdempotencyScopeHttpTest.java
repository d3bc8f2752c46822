package io.slotwright.schedule.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.schedule.fixture.ServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyScopeHttpTest extends ServiceTest {

  private final String key = UUID.randomUUID().toString();
  private final Map<String, Object> post = Map.of("number", 1, "slot_duration_minutes", 30);

  @Test
  void anotherOrganisationGetsNothingOutOfAKeyThatItKnows() {
    String path = "/api/v1/service-points/" + openPoint("UTC") + "/posts";
    operator().header("Idempotency-Key", key).body(post).post(path).then().statusCode(201);

    otherOperator().header("Idempotency-Key", key).body(post).post(path).then().statusCode(404);
  }

  @Test
  void aRefusalIsNotRemembered() {
    String point = openPoint("UTC");
    String path = "/api/v1/service-points/" + point + "/posts";
    String taken = addPost(point, 1, 30);
    operator().header("Idempotency-Key", key).body(post).post(path).then().statusCode(409);
    operator().body(Map.of("number", 2, "slot_duration_minutes", 30)).put("/api/v1/posts/" + taken);

    operator().header("Idempotency-Key", key).body(post).post(path).then().statusCode(201);

    assertThat(guest().get(path).jsonPath().getList("items")).hasSize(2);
  }
}
