package io.slotwright.calendar.week.rest;

import static io.restassured.RestAssured.given;
import static io.slotwright.calendar.PostStory.aPostOf;
import static io.slotwright.common.event.BookingStatus.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.slotwright.calendar.PostStory;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All posts of a point on one local day.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class DayBoardTest extends WeekHttp {

  @Test
  void aColumnIsTheDayOfThePostsWeek() {
    PostStory second = aPostOf(UUID.randomUUID(), 2, "Europe/Kyiv");
    PostStory first = aPostOf(second.servicePointId(), 1, "Europe/Kyiv");
    announcer.introduce(second);
    announcer.introduce(first);
    announcer.say(first.day("2026-11-24", "09:00", "18:00"));
    announcer.say(first.booking(UUID.randomUUID(), 1, CONFIRMED, "2026-11-24T07:00:00Z", 60));
    awaitStatus(first, "booked", 2);

    JsonPath board = board(first, Map.of("date", "2026-11-24")).jsonPath();
    JsonPath week = json(first, Map.of("week_start", WEEK, "days", "1"));

    assertThat(board.getString("service_point_id")).isEqualTo(first.servicePointId().toString());
    assertThat(board.getString("date")).isEqualTo("2026-11-24");
    assertThat(board.getString("timezone")).isEqualTo("Europe/Kyiv");
    assertThat(board.getString("epoch")).isEqualTo(week.getString("epoch"));
    assertThat(board.getList("posts.post_number")).containsExactly(1, 2);
    assertThat(board.getList("posts[0].cells")).hasSize(48).isEqualTo(week.getList("cells"));
    assertThat(board.getLong("posts[0].version")).isEqualTo(week.getLong("version"));
  }

  @Test
  void postsChoosesColumns() {
    PostStory first = aPostOf(UUID.randomUUID(), 1, "UTC");
    PostStory second = aPostOf(first.servicePointId(), 2, "UTC");
    announcer.introduce(first);
    announcer.introduce(second);

    Response one =
        board(first, Map.of("posts", second.postId() + "," + UUID.randomUUID(), "date", WEEK));

    assertThat(one.jsonPath().getList("posts.post_id", String.class))
        .isEqualTo(List.of(second.postId().toString()));
  }

  @Test
  void todayIsThatOfTheZone() {
    PostStory post = announcer.introduce(aPostOf(UUID.randomUUID(), 1, "UTC"));

    assertThat(board(post, Map.of()).jsonPath().getString("date")).isEqualTo("2026-11-20");
    assertThat(board(post, Map.of("timezone", "Pacific/Kiritimati")).jsonPath().getString("date"))
        .isEqualTo("2026-11-21");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-28, Europe/Berlin",
    "2026-10-25, Europe/Berlin",
    "2011-12-30, Pacific/Apia",
    "1970-01-01, UTC",
    "2199-12-31, UTC"
  })
  void everyDayHas48Cells(String date, String zone) {
    PostStory post = announcer.introduce(aPostOf(UUID.randomUUID(), 1, "UTC"));

    JsonPath board = board(post, Map.of("date", date, "timezone", zone)).jsonPath();

    assertThat(board.getString("date")).isEqualTo(date);
    assertThat(board.getList("posts[0].cells")).hasSize(48);
  }

  @ParameterizedTest
  @CsvSource({
    "date, 2026-02-30, malformed-date",
    "date, 2200-01-01, out-of-range",
    "timezone, Mars/Olympus, unknown-timezone",
    "posts, x, malformed-id"
  })
  void whatIsNotValidIsRefusedByName(String name, String value, String code) {
    PostStory post = announcer.introduce(aPostOf(UUID.randomUUID(), 1, "UTC"));

    given()
        .queryParam(name, value)
        .get("/api/v1/calendar/service-points/{id}/day", post.servicePointId())
        .then()
        .statusCode(422)
        .body("violations", hasSize(1))
        .body("code", equalTo(code));
  }

  @Test
  void anUnknownPointIsNotFound() {
    given()
        .get("/api/v1/calendar/service-points/{id}/day", UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  private static Response board(PostStory post, Map<String, String> parameters) {
    Response board =
        given()
            .queryParams(parameters)
            .get("/api/v1/calendar/service-points/{id}/day", post.servicePointId());
    board.then().statusCode(200);
    return board;
  }
}
