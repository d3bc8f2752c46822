package io.slotwright.calendar.week.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.slotwright.calendar.Announcer;
import io.slotwright.calendar.PostStory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Weeks of posts as the calendar asks for them.
abstract class WeekHttp {

  static final String WEEK = "2026-11-23";

  @Inject Announcer announcer;

  void awaitStatus(PostStory post, String status, int count) {
    await()
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(statusesOf(post, status)).hasSize(count));
  }

  void awaitVersion(PostStory post, long version) {
    await()
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(version(post)).isEqualTo(version));
  }

  static List<String> statusesOf(PostStory post, String status) {
    return cellsOfStatus(json(post, Map.of("week_start", WEEK)), status);
  }

  static List<String> cellsOfStatus(JsonPath week, String status) {
    return week.getList("cells.findAll { it.status == '" + status + "' }.time");
  }

  static long version(PostStory post) {
    return json(post, Map.of()).getLong("version");
  }

  static JsonPath json(PostStory post, Map<String, String> parameters) {
    Response response = week(post, parameters);
    response.then().statusCode(200).contentType(startsWith("application/json"));
    return response.jsonPath();
  }

  static Response week(PostStory post, Map<String, String> parameters) {
    return given()
        .queryParam("post_id", post.postId())
        .queryParams(parameters)
        .get("/api/v1/calendar/week");
  }

  static Response asking(PostStory post, Map<String, String> parameters, String known) {
    return given()
        .header("If-None-Match", known)
        .queryParam("post_id", post.postId())
        .queryParams(parameters)
        .get("/api/v1/calendar/week");
  }

  static void assertTiled(JsonPath week) {
    List<String> starts = week.getList("cells.starts_at");
    List<String> ends = week.getList("cells.ends_at");
    assertThat(starts).hasSize(336).isSorted();
    assertThat(starts.subList(1, 336)).isEqualTo(ends.subList(0, 335));
    assertThat(week.getList("cells.index", Integer.class)).isSorted().endsWith(335);
  }
}
