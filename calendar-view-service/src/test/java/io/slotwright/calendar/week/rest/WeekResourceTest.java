package io.slotwright.calendar.week.rest;

import static io.restassured.RestAssured.given;
import static io.slotwright.calendar.PostStory.aPostIn;
import static io.slotwright.calendar.PostStory.aPostOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.slotwright.calendar.PostStory;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a client asks for and receives: cells, zones, tags, and what is not valid.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class WeekResourceTest extends WeekHttp {

  @Inject MeterRegistry meters;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Kyiv",
        "UTC",
        "Asia/Kathmandu",
        "Pacific/Chatham",
        "Australia/Lord_Howe",
        "America/St_Johns",
        "Etc/GMT+12",
        "Pacific/Kiritimati"
      })
  void aWeekIsTiledBy336CellsInAnyZone(String zone) {
    PostStory post = announcer.introduce(aPostIn("UTC"));

    JsonPath week = json(post, Map.of("week_start", "2027-03-28", "timezone", zone));

    assertThat(week.getString("week_start")).isEqualTo("2027-03-22");
    assertThat(week.getString("timezone")).isEqualTo(zone);
    assertThat(week.getInt("total_cells")).isEqualTo(336);
    assertTiled(week);
  }

  @Test
  void halfHoursThatTheClocksSkipHaveNoRealMinutes() {
    PostStory post = announcer.introduce(aPostIn("Europe/Berlin"));

    JsonPath week = json(post, Map.of("week_start", "2027-03-22"));

    assertThat(halfHours(week)).isEqualTo(334);
    assertThat(week.<String>getList("cells.findAll { it.starts_at == it.ends_at }.time"))
        .containsExactly("02:00", "02:30");
    assertThat(week.getList("cells.findAll { it.starts_at == it.ends_at }.day"))
        .containsExactly(6, 6);
    assertTiled(week);
  }

  @Test
  void daysChoosesCellsAndLeavesTheirTotal() {
    PostStory post = aPostIn("UTC");
    Stream.of("23", "24", "25", "26", "27", "28")
        .map(day -> post.day("2026-11-" + day, "09:00", "22:00"))
        .forEach(announcer::say);
    announcer.introduce(post);
    awaitStatus(post, "available", 156);

    JsonPath all = json(post, Map.of("week_start", WEEK));
    JsonPath some = json(post, Map.of("week_start", WEEK, "days", "0,1,2"));

    assertThat(all.getList("cells")).hasSize(336);
    assertThat(some.getList("cells")).hasSize(144);
    assertThat(some.getInt("total_cells")).isEqualTo(336);
    assertThat(some.getList("cells.day.unique()")).containsExactly(0, 1, 2);
    assertThat(some.getList("cells.findAll { it.status == 'available' }")).hasSize(78);
  }

  @Test
  void anyDateNamesItsWeekAndNoneTheCurrentOne() {
    PostStory post = announcer.introduce(aPostIn("Europe/Kyiv"));

    assertThat(json(post, Map.of("week_start", "2026-11-29")).getString("week_start"))
        .isEqualTo(WEEK);
    assertThat(json(post, Map.of()).getString("week_start")).isEqualTo("2026-11-16");
    assertThat(json(post, Map.of()).getString("timezone")).isEqualTo("Europe/Kyiv");
  }

  @Test
  void aClientThatKnowsTheWeekIsToldSo() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    Response first = week(post, Map.of());

    assertThat(first.header("ETag")).startsWith("\"").endsWith("\"");
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache, stale-if-error=60");
    asking(post, Map.of(), first.header("ETag"))
        .then()
        .statusCode(304)
        .header("ETag", first.header("ETag"))
        .header("Cache-Control", "no-cache, stale-if-error=60")
        .body(is(""));
    asking(post, Map.of("timezone", "Asia/Tokyo"), first.header("ETag")).then().statusCode(200);

    announcer.say(post.day(WEEK, "09:00", "10:00"));
    awaitVersion(post, 2);
    asking(post, Map.of(), first.header("ETag")).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timezone   | Europe/Nowhere    | unknown-timezone",
        "timezone   | +02:00            | unknown-timezone",
        "week_start | 2026-02-30        | malformed-date",
        "week_start | tomorrow          | malformed-date",
        "week_start | +999999999-01-01  | out-of-range",
        "week_start | 0000-01-01        | out-of-range",
        "week_start | 9999-12-31        | out-of-range",
        "days       | 7                 | days-out-of-range",
        "days       | 0,,1              | days-out-of-range",
        "days       | -1                | days-out-of-range",
        "post_id    | 1-1-1-1-1         | malformed-id",
      })
  void whatIsNotValidIsRefusedByName(String name, String value, String code) {
    given()
        .queryParam("post_id", name.equals("post_id") ? value : UUID.randomUUID())
        .queryParams(name.equals("post_id") ? Map.of() : Map.of(name, value))
        .get("/api/v1/calendar/week")
        .then()
        .statusCode(422)
        .contentType(startsWith("application/problem+json"))
        .body("code", equalTo(code))
        .body("violations", hasSize(1))
        .body("violations[0].pointer", equalTo("/" + name));
  }

  @Test
  void anEmptyParameterIsAsGoodAsNone() {
    PostStory post = announcer.introduce(aPostIn("Europe/Kyiv"));

    JsonPath week = json(post, Map.of("timezone", "", "week_start", "", "days", ""));

    assertThat(week.getString("timezone")).isEqualTo("Europe/Kyiv");
    assertThat(week.getString("week_start")).isEqualTo("2026-11-16");
    assertThat(week.getList("cells")).hasSize(336);
    given().get("/api/v1/calendar/week?post_id=").then().statusCode(422);
    given().get("/api/v1/calendar/week?post_id=%00").then().statusCode(422);
  }

  @Test
  void everythingThatIsNotValidIsToldAtOnce() {
    given()
        .queryParam("timezone", "Mars/Olympus")
        .queryParam("days", "x")
        .get("/api/v1/calendar/week")
        .then()
        .statusCode(422)
        .body("violations.pointer", hasItems("/post_id", "/timezone", "/days"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01", "2106-02-07", "2199-12-31"})
  void theFirstAndTheLastWeekCanBeDrawn(String date) {
    PostStory post = announcer.introduce(aPostIn("America/New_York"));

    assertTiled(json(post, Map.of("week_start", date)));
  }

  @Test
  void aPostThatNobodyToldOfIsNotFound() {
    week(aPostIn("UTC"), Map.of())
        .then()
        .statusCode(404)
        .contentType(startsWith("application/problem+json"))
        .body("code", equalTo("not-found"));
  }

  @Test
  void aServicePointShowsTheWeekOfEachPostByNumber() {
    PostStory second = aPostOf(UUID.randomUUID(), 2, "Europe/Kyiv");
    PostStory first = aPostOf(second.servicePointId(), 1, "Europe/Kyiv");
    announcer.introduce(second);
    announcer.introduce(first);

    Response point = pointWeek(first.servicePointId(), Map.of("week_start", WEEK, "days", "0"));

    point.then().statusCode(200);
    assertThat(point.jsonPath().getList("posts.post_id"))
        .containsExactly(first.postId().toString(), second.postId().toString());
    assertThat(point.jsonPath().getList("posts[1].cells")).hasSize(48);
    given()
        .header("If-None-Match", point.header("ETag"))
        .queryParams(Map.of("week_start", WEEK, "days", "0"))
        .get("/api/v1/calendar/service-points/{id}/week", first.servicePointId())
        .then()
        .statusCode(304);
  }

  @Test
  void aServicePointWithoutPostsShowsNoneAndAnUnknownOneIsNotFound() {
    PostStory post = aPostIn("UTC");
    announcer.say(post.servicePoint());

    await()
        .untilAsserted(
            () ->
                pointWeek(post.servicePointId(), Map.of())
                    .then()
                    .statusCode(200)
                    .body("posts", hasSize(0)));
    pointWeek(UUID.randomUUID(), Map.of()).then().statusCode(404);
    given().get("/api/v1/calendar/service-points/nonsense/week").then().statusCode(404);
    pointWeek(post.servicePointId(), Map.of("timezone", "x")).then().statusCode(422);
  }

  @Test
  void aWeekThatManyAskForAtOnceIsDrawnOnce() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    Timer drawing = meters.get("calendar.week.view.duration").timer();
    long before = drawing.count();

    Stream.generate(() -> CompletableFuture.supplyAsync(() -> week(post, Map.of("days", "3"))))
        .limit(20)
        .toList()
        .forEach(answer -> answer.join().then().statusCode(200));

    assertThat(drawing.count()).isEqualTo(before + 1);
  }

  @Test
  void drawingIsMeasured() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    week(post, Map.of()).then().statusCode(200);

    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("calendar_week_view_duration_seconds_bucket"))
        .body(containsString("calendar_week_view_cells_count_bucket{status=\"booked\""));
  }

  private static Response pointWeek(UUID servicePointId, Map<String, String> parameters) {
    return given()
        .queryParams(parameters)
        .get("/api/v1/calendar/service-points/{id}/week", servicePointId);
  }

  private static long halfHours(JsonPath week) {
    List<String> starts = week.getList("cells.starts_at");
    List<String> ends = week.getList("cells.ends_at");
    long count = 0;
    for (int cell = 0; cell < starts.size(); cell++) {
      Duration length =
          Duration.between(Instant.parse(starts.get(cell)), Instant.parse(ends.get(cell)));
      count += length.equals(Duration.ofMinutes(30)) ? 1 : 0;
    }
    return count;
  }
}
