package io.slotwright.testing.deadletter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.security.TestSecurity;
import io.slotwright.testing.kit.EventPublisher;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The dead letters of each topic that a service consumes. A service's test extends this.
@TestSecurity(user = "admin", roles = "admin")
public abstract class DeadLettersContract {

  private static final String PATH = "/api/v1/admin/dead-letters";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ParameterizedTest
  @MethodSource("io.slotwright.testing.deadletter.ConsumedTopics#all")
  void whatCannotBeReadIsShownReplayedAndDiscarded(String topic) {
    // given
    String key = UUID.randomUUID().toString();
    try (EventPublisher publisher = new EventPublisher()) {
      publisher.publish(topic, key, "{\"email\": \"olena@example.test\"");
    }
    // then
    Map<String, Object> letter =
        await().atMost(PATIENCE).until(() -> find(key), Optional::isPresent).orElseThrow();
    assertThat(letter)
        .containsEntry("topic", topic)
        .containsEntry("replays", 0)
        .containsEntry("applied_at", null);
    assertThat(letter.toString()).doesNotContain("olena");
    assertThat(replay(letter)).containsEntry("replays", 1).containsEntry("applied_at", null);
    discard(letter, 204);
    assertThat(find(key)).isEmpty();
    discard(letter, 404);
    given().post(PATH + "/" + letter.get("id") + "/replay").then().statusCode(404);
  }

  @Test
  void thoseThatWaitAreCounted() {
    try (EventPublisher publisher = new EventPublisher()) {
      publisher.publish(ConsumedTopics.all().getFirst(), UUID.randomUUID().toString(), "nothing");
    }

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                given()
                    .get("/q/metrics")
                    .asString()
                    .lines()
                    .filter(line -> line.startsWith("slotwright_dead_letters_waiting"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                    .anyMatch(waiting -> waiting >= 1));
  }

  private static Map<String, Object> replay(Map<String, Object> letter) {
    return given()
        .post(PATH + "/" + letter.get("id") + "/replay")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getMap("");
  }

  private static void discard(Map<String, Object> letter, int status) {
    given().delete(PATH + "/" + letter.get("id")).then().statusCode(status);
  }

  private static Optional<Map<String, Object>> find(String key) {
    return Optional.ofNullable(
        given()
            .queryParam("limit", 200)
            .get(PATH)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getMap("items.find { it.key == '%s' }".formatted(key)));
  }
}
