package io.slotwright.calendar.week.rest;

import static io.restassured.RestAssured.given;
import static io.slotwright.calendar.PostStory.aPostIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.slotwright.calendar.PostStory;
import io.slotwright.testing.infrastructure.FrozenPostgres;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// While PostgreSQL answers nothing, weeks are served as they were last known.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class StaleWeeksTest extends WeekHttp {

  @Test
  void theLastKnownWeekIsServedAndSaysSo() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    announcer.say(post.day(WEEK, "09:00", "10:00"));
    awaitStatus(post, "available", 2);
    JsonPath fresh = json(post, Map.of("week_start", WEEK));
    String tag = week(post, Map.of("week_start", WEEK)).header("ETag");
    board(post).then().statusCode(200);

    try (FrozenPostgres frozen = LocalInfrastructure.freezePostgres()) {
      Response stale =
          await()
              .atMost(Duration.ofSeconds(10))
              .until(
                  () -> week(post, Map.of("week_start", WEEK)),
                  answer -> answer.jsonPath().get("stale") != null);
      Response revalidated = asking(post, Map.of("week_start", WEEK), tag);
      Response board = board(post);
      Response neverDrawn = week(post, Map.of("week_start", "2030-01-07"));
      Response known = week(post, Map.of("week_start", WEEK, "since", fresh.getString("version")));
      Response newer = week(post, Map.of("week_start", WEEK, "since", "1000000"));

      given()
          .get("/q/health/ready")
          .then()
          .statusCode(200)
          .body("checks.find { it.name == 'postgresql' }.data.reason", equalTo("no answer"));
      stale.then().statusCode(200).body("stale", equalTo(true));
      assertThat(stale.header("Age")).isNotNull();
      assertThat(stale.header("ETag")).isNull();
      assertThat(Instant.parse(stale.jsonPath().getString("as_of"))).isNotNull();
      assertThat(stale.jsonPath().getList("cells")).isEqualTo(fresh.getList("cells"));
      revalidated.then().statusCode(200).body("stale", equalTo(true));
      board.then().statusCode(200).body("stale", equalTo(true));
      known.then().statusCode(200).body("stale", equalTo(true));
      neverDrawn.then().statusCode(503);
      newer.then().statusCode(503).body("code", equalTo("behind"));
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(json(post, Map.of("week_start", WEEK)).getString("stale")).isNull());
  }

  private static Response board(PostStory post) {
    return given()
        .queryParam("date", WEEK)
        .get("/api/v1/calendar/service-points/{id}/day", post.servicePointId());
  }
}
