package io.slotwright.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.slotwright.schedule.fixture.ServiceTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Generation that an operator asks for. The clock stands on 20 November 2026; the horizon of 60
/// days ends on 20 January 2027, so that it has 62 days.
@QuarkusTest
class GenerationHttpTest extends ServiceTest {

  private static final int DAYS = 62;

  @Inject Pool pool;
  @Inject MeterRegistry meters;

  @Test
  void aPostIsBroughtUpToDateOnce() {
    String post = addPostIn("UTC", 30);
    putTemplate(post, always("09:00", "10:00"));
    clock.advance(Duration.ofDays(2));

    generate("posts", post)
        .body("posts", equalTo(1))
        .body("days", equalTo(DAYS))
        .body("slots", equalTo(2 * DAYS))
        .body("days_changed", equalTo(2));
    generate("posts", post).body("days", equalTo(DAYS)).body("days_changed", equalTo(0));
  }

  @Test
  void whatWasLostIsMadeAgainOfTheTemplate() {
    String post = addPostIn("UTC", 30);
    putTemplate(post, always("09:00", "10:00"));
    pool.preparedQuery("DELETE FROM post_day WHERE post_id = $1")
        .execute(Tuple.of(UUID.fromString(post)))
        .await()
        .indefinitely();
    double before = daysAnnounced();

    generate("posts", post).body("days_changed", equalTo(DAYS));

    assertThat(daysAnnounced() - before).isEqualTo(DAYS);
    assertThat(starts(post, "2026-11-23", "2026-11-23"))
        .containsExactly("2026-11-23T09:00:00Z", "2026-11-23T09:30:00Z");
  }

  @Test
  void allPostsOfAPointAreTakenInBatches() {
    String point = openPoint("UTC");
    int posts = 103;
    IntStream.rangeClosed(1, posts).forEach(number -> addPost(point, number, 30));
    pool.preparedQuery(
            """
            INSERT INTO template_version (post_id, version, weekly_slots, created_at)
            SELECT id, 1, '[{"weekday": 0, "start": "09:00", "end": "10:00"}]', now()
            FROM post WHERE service_point_id = $1
            """)
        .execute(Tuple.of(UUID.fromString(point)))
        .await()
        .indefinitely();

    generate("service-points", point)
        .body("posts", equalTo(posts))
        .body("days", equalTo(posts * DAYS))
        .body("slots", equalTo(posts * 2 * 9))
        .body("days_changed", equalTo(posts * 9));
    generate("service-points", point)
        .body("posts", equalTo(posts))
        .body("slots", equalTo(posts * 2 * 9))
        .body("days_changed", equalTo(0));
  }

  @Test
  void aPointWithoutPostsHasNothingToGenerate() {
    generate("service-points", openPoint("UTC")).body("posts", equalTo(0)).body("days", equalTo(0));
  }

  @Test
  void onlyOperatorsOfTheOrganisationGenerate() {
    String point = openPoint("UTC");
    String post = addPost(point, 1, 30);
    for (String path : List.of("posts/" + post, "service-points/" + point)) {
      String generate = "/api/v1/" + path + "/generate";
      guest().post(generate).then().statusCode(401);
      customer().post(generate).then().statusCode(403);
      otherOperator().post(generate).then().statusCode(404).body("code", equalTo("not-found"));
    }
    for (String kind : List.of("posts", "service-points")) {
      operator().post("/api/v1/" + kind + "/" + NOBODYS_ID + "/generate").then().statusCode(404);
      operator().post("/api/v1/" + kind + "/no-id/generate").then().statusCode(404);
    }
  }

  private static ValidatableResponse generate(String kind, String id) {
    return operator().post("/api/v1/" + kind + "/" + id + "/generate").then().statusCode(200);
  }

  private static List<Map<String, Object>> always(String start, String end) {
    return IntStream.range(0, 7).mapToObj(day -> window(day, start, end)).toList();
  }

  private double daysAnnounced() {
    return meters.counter("slotwright_schedule_days_announced").count();
  }
}
