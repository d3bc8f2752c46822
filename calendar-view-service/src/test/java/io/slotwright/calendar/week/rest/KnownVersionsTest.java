package io.slotwright.calendar.week.rest;

import static io.restassured.RestAssured.given;
import static io.slotwright.calendar.PostStory.aPostIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.slotwright.calendar.PostStory;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A reader who knows a version, perhaps from another replica, gets nothing older.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class KnownVersionsTest extends WeekHttp {

  /// What another replica does with an event.
  private static final String RAISE =
      "UPDATE calendar SET version = version + 1 WHERE post_id = $1 RETURNING version";

  @Inject Pool pool;

  @Test
  void whatAnotherReplicaCommittedIsReadBeforeTheAnswer() {
    PostStory post = announcer.introduce(aPostIn("UTC"));

    for (int change = 0; change < 20; change++) {
      long version = raise(post);

      JsonPath week = json(post, Map.of("since", String.valueOf(version)));

      assertThat(week.getLong("version")).isGreaterThanOrEqualTo(version);
    }
  }

  @Test
  void aTagOfAnotherReplicaCountsAsWell() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    String epoch = json(post, Map.of()).getString("epoch");

    for (int change = 0; change < 20; change++) {
      long version = raise(post);
      String newer = "\"%s.%d.0.2026-11-16.UTC\"".formatted(epoch, version);
      String ofThePoint = "\"%s.%d.00\"".formatted(epoch, version);

      assertThat(asking(post, Map.of(), newer).statusCode()).isEqualTo(304);
      given()
          .header("If-None-Match", ofThePoint)
          .get("/api/v1/calendar/service-points/{id}/day", post.servicePointId())
          .then()
          .statusCode(200)
          .body("posts[0].version", equalTo((int) version));
    }
  }

  @Test
  void aVersionThatDoesNotExistIsNamed() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    JsonPath week = json(post, Map.of());

    week(post, Map.of("since", "1000000"))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-version"));
    given()
        .queryParam("since", post.postId() + ":1000000")
        .get("/api/v1/calendar/service-points/{id}/week", post.servicePointId())
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-version"));
    String future = "\"%s.1000000.0.2026-11-16.UTC\"".formatted(week.getString("epoch"));
    String otherEpoch = "\"00000000.1000000.0.2026-11-16.UTC\"";
    assertThat(asking(post, Map.of(), future).statusCode()).isEqualTo(200);
    assertThat(asking(post, Map.of(), otherEpoch).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"week, -1", "week, x", "week, 1.5", "point, 12", "point, x:1", "point, ','"})
  void aMalformedVersionIsRefused(String kind, String since) {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    String url =
        kind.equals("week")
            ? "/api/v1/calendar/week?post_id=" + post.postId()
            : "/api/v1/calendar/service-points/" + post.servicePointId() + "/day";

    given()
        .queryParam("since", since)
        .get(url)
        .then()
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/since"));
  }

  private long raise(PostStory post) {
    return pool.preparedQuery(RAISE)
        .execute(Tuple.of(post.postId()))
        .await()
        .atMost(Duration.ofSeconds(5))
        .iterator()
        .next()
        .getLong("version");
  }
}
